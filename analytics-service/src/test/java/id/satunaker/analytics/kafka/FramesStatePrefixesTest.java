package id.satunaker.analytics.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.analytics.indicator.Figures;
import id.satunaker.analytics.indicator.FrameLaws;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every frame equals a batch computation of the prefix that it states, wherever stream threads and instances die. */
class FramesStatePrefixesTest {
    private static final Duration COMMITS = Duration.ofMillis(50);

    @TempDir
    Path stateDir;

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
    void whileThreadsDieAtEveryPointOfTheirTransactions() {
        Random random = new Random(20250301);
        List<SpecificRecord> events = events();
        Collections.shuffle(events, random);
        int share = events.size() / (Faults.POINTS.size() + 1);

        try (Instance instance = new Instance(cluster, stateDir.resolve("one"), COMMITS)) {
            instance.start();
            for (Faults.Point point : Faults.POINTS) {
                instance.faults.arm(point, random.nextInt(4));
                send(events.subList(point.ordinal() * share, (point.ordinal() + 1) * share), instance);
                assertThat(instance.faults.isArmed()).isFalse();
            }
            send(events.subList(Faults.POINTS.size() * share, events.size()), instance);

            assertThat(instance.faults.fired()).isEqualTo(Faults.POINTS.size());
            assertEachFrameIsItsPrefix(instance.shown());
        }
    }

    @Test
    void whileOneOfTwoInstancesDiesAndLeavesItsTransactionOpen() {
        List<SpecificRecord> events = events();
        Collections.shuffle(events, new Random(20250302));
        int half = events.size() / 2;

        try (Instance survivor = new Instance(cluster, stateDir.resolve("one"), COMMITS);
                Instance victim = new Instance(cluster, stateDir.resolve("two"), COMMITS)) {
            survivor.start();
            victim.start();
            send(events.subList(0, half), survivor);
            Instance.patiently().until(() -> victim.events("consumed") > 0);
            events.subList(half, events.size()).forEach(cluster::send);
            victim.kill();
            Instance.patiently().until(() -> cluster.isCounted(survivor.figures()));

            assertThat(survivor.events("consumed")).isGreaterThan(0);
            assertEachFrameIsItsPrefix(survivor.shown());
        }
    }

    /** Histories, and among them heartbeats on days of which nothing else is heard. */
    private List<SpecificRecord> events() {
        List<SpecificRecord> events = new ArrayList<>(laws.histories(20));
        LocalDate day = LocalDate.parse("2040-01-01");
        for (int i = 0; i < 50; i++) {
            events.add(Events.alive(
                    "office-" + cluster.epoch(), day.plusDays(3L * i).toString()));
        }
        return events;
    }

    /** A few at a time, so that there are many frames on the way. */
    private void send(List<SpecificRecord> events, Instance instance) {
        for (int from = 0; from < events.size(); from += 20) {
            int seen = instance.shown().size();
            events.subList(from, Math.min(events.size(), from + 20)).forEach(cluster::send);
            cluster.flush();
            Instance.patiently().until(() -> instance.shown().size() > seen);
        }
        Instance.patiently().until(() -> cluster.isCounted(instance.figures()));
    }

    private void assertEachFrameIsItsPrefix(List<Figures> shown) {
        Prefixes prefixes = new Prefixes(
                laws, cluster.placed(), Instance.APPLICATION + "-" + cluster.epoch() + "-links-repartition");
        for (Figures figures : shown) {
            assertThat(prefixes.difference(figures)).isEmpty();
            assertThat(laws.unbalanced(figures)).isEmpty();
        }
    }
}
