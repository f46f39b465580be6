package id.satunaker.analytics.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.analytics.indicator.Figures;
import id.satunaker.analytics.indicator.FrameLaws;
import id.satunaker.schemas.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A held topology stands exactly at its hold, and afterwards has lost nothing and counted nothing twice. */
class HeldConsumerTest {
    private static final Duration COMMITS = Duration.ofMillis(50);

    @TempDir
    Path stateDir;

    private final Random random = new Random(20250401);
    private Cluster cluster;
    private FrameLaws laws;

    @BeforeEach
    void start() {
        cluster = Cluster.empty();
        laws = new FrameLaws(cluster.validity(), LocalDate.parse("2023-10-01"), LocalDate.parse("2024-09-30"));
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    @Test
    void standsAtTheHoldWhileOtherPartitionsGoOn() throws Exception {
        List<SpecificRecord> events = events();
        int half = events.size() / 2;
        send(events.subList(0, half));
        Map<TopicPartition, Long> stops = stopsInTheMiddle(partition -> partition.partition() % 2 == 0);

        try (Instance instance = new Instance(cluster, stateDir.resolve("one"), COMMITS)) {
            instance.start(stops);
            awaitAt(stops, instance);
            send(events.subList(half, events.size()));
            awaitOthersCounted(stops, instance);

            assertThat(EventOffsets.of(instance.figures()).next()).containsAllEntriesOf(stops);
            assertThat(committed()).containsAllEntriesOf(stops);
            assertThat(instance.shown())
                    .allSatisfy(figures -> assertThat(isBeyond(stops, figures)).isFalse());

            instance.hold(Map.of());
            Instance.patiently().until(() -> cluster.isCounted(instance.figures()));
            assertEachFrameIsItsPrefix(instance);
        }
    }

    @Test
    void standsAtTheHoldThroughDeathsOfItsThreads() {
        send(events());
        Map<TopicPartition, Long> stops = stopsInTheMiddle(partition -> true);

        try (Instance instance = new Instance(cluster, stateDir.resolve("one"), COMMITS)) {
            instance.hold(stops);
            instance.faults.arm(Faults.Point.SEND, 40);
            instance.start(stops);
            awaitAt(stops, instance);
            assertThat(instance.faults.fired()).isEqualTo(1);

            instance.faults.arm(Faults.Point.OFFSETS, 0);
            Map<TopicPartition, Long> later = new HashMap<>(stops);
            later.replaceAll((partition, stop) -> stop + 5);
            instance.hold(later);
            awaitAt(later, instance);
            assertThat(instance.faults.fired()).isEqualTo(2);

            instance.hold(Map.of());
            Instance.patiently().until(() -> cluster.isCounted(instance.figures()));
            assertEachFrameIsItsPrefix(instance);
        }
    }

    @Test
    void letsPassWhoIsPastTheHold() {
        List<SpecificRecord> events = events();
        int half = events.size() / 2;
        send(events.subList(0, half));
        Map<TopicPartition, Long> stops = stopsInTheMiddle(partition -> true);

        try (Instance instance = new Instance(cluster, stateDir.resolve("one"), COMMITS)) {
            instance.start();
            Instance.patiently().until(() -> cluster.isCounted(instance.figures()));
            instance.hold(stops);
            send(events.subList(half, events.size()));

            Instance.patiently().until(() -> cluster.isCounted(instance.figures()));
            assertEachFrameIsItsPrefix(instance);
        }
    }

    private List<SpecificRecord> events() {
        List<SpecificRecord> events = new ArrayList<>(laws.histories(30));
        Collections.shuffle(events, random);
        return events;
    }

    private void send(List<SpecificRecord> events) {
        events.forEach(cluster::send);
        cluster.flush();
    }

    /** Somewhere among the events that there are. */
    private Map<TopicPartition, Long> stopsInTheMiddle(Predicate<TopicPartition> isHeld) {
        Map<TopicPartition, List<Long>> offsets = new HashMap<>();
        cluster.placed().stream()
                .filter(placed -> isHeld.test(placed.partition()))
                .forEach(placed -> offsets.computeIfAbsent(placed.partition(), p -> new ArrayList<>())
                        .add(placed.offset()));
        Map<TopicPartition, Long> stops = new HashMap<>();
        offsets.forEach((partition, all) -> {
            Collections.sort(all);
            stops.put(partition, all.get(all.size() / 2));
        });
        return stops;
    }

    private static void awaitAt(Map<TopicPartition, Long> stops, Instance instance) {
        Instance.patiently()
                .untilAsserted(() ->
                        assertThat(EventOffsets.of(instance.figures()).next()).containsAllEntriesOf(stops));
    }

    private void awaitOthersCounted(Map<TopicPartition, Long> stops, Instance instance) {
        Map<TopicPartition, Long> ends = new HashMap<>();
        cluster.placed().forEach(placed -> ends.merge(placed.partition(), placed.offset() + 1, Math::max));
        ends.keySet().removeAll(stops.keySet());
        awaitAt(ends, instance);
    }

    private static boolean isBeyond(Map<TopicPartition, Long> stops, Figures figures) {
        return EventOffsets.of(figures).next().entrySet().stream()
                .anyMatch(next -> next.getValue() > stops.getOrDefault(next.getKey(), Long.MAX_VALUE));
    }

    private Map<TopicPartition, Long> committed() throws Exception {
        try (Admin admin = Admin.create(Cluster.connection())) {
            Map<TopicPartition, OffsetAndMetadata> offsets = admin.listConsumerGroupOffsets(
                            Instance.APPLICATION + "-" + cluster.epoch())
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, Long> next = new HashMap<>();
            offsets.forEach((partition, offset) -> next.put(partition, offset.offset()));
            assertThat(next.keySet()).anyMatch(partition -> partition.topic().equals(Topics.Names.VACANCIES));
            return next;
        }
    }

    private void assertEachFrameIsItsPrefix(Instance instance) {
        Prefixes prefixes = new Prefixes(
                laws, cluster.placed(), Instance.APPLICATION + "-" + cluster.epoch() + "-links-repartition");
        assertThat(instance.shown())
                .allSatisfy(figures -> assertThat(prefixes.difference(figures)).isEmpty());
    }
}
