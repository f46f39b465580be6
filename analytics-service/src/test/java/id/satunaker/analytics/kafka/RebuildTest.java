package id.satunaker.analytics.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satunaker.analytics.indicator.FrameLaws;
import id.satunaker.schemas.topic.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After a rebuild the figures are those of the events that there are, and of no others. */
class RebuildTest {
    private static final String ANOTHER_EPOCH = Instance.APPLICATION + "-r0-v90";
    private static final Duration COMMITS = Duration.ofMillis(50);
    /** Static members do not say goodbye. */
    private static final Duration UNTIL_SESSIONS_END = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private Cluster cluster;
    private FrameLaws laws;
    private Path stateDir;

    @BeforeEach
    void start() {
        cluster = Cluster.empty();
        stateDir = folder.resolve("one");
        laws = new FrameLaws(cluster.validity(), LocalDate.parse("2023-10-01"), LocalDate.parse("2024-09-30"));
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    @Test
    void countsOnlyTheEventsThatThereAre() throws Exception {
        List<SpecificRecord> events = laws.histories(8);
        List<SpecificRecord> kept = events.subList(events.size() / 2, events.size());
        try (Instance instance = new Instance(cluster, stateDir, COMMITS)) {
            count(events, instance);
        }
        cluster.deleteEvents();

        rebuild(UNTIL_SESSIONS_END);

        assertThat(topicsOfTheApplication()).isEmpty();
        assertThat(Files.list(stateDir)).isEmpty();
        try (Instance instance = new Instance(cluster, stateDir, COMMITS)) {
            count(kept, instance);
            assertThat(laws.personsDiffer(laws.batch(kept), instance.figures())).isEmpty();
            // Links of placements to vacancies are on their way for a moment longer.
            Instance.patiently()
                    .untilAsserted(() -> assertThat(laws.vacanciesDiffer(laws.batch(kept), instance.figures()))
                            .isEmpty());
        }
    }

    @Test
    void changesNothingWhileAnotherInstanceRuns() throws Exception {
        List<SpecificRecord> events = laws.histories(3);
        try (Instance instance = new Instance(cluster, stateDir, COMMITS)) {
            count(events, instance);
            Set<String> topics = topicsOfTheApplication();
            commitForAnotherEpoch();

            assertThatThrownBy(() -> rebuild(Duration.ofSeconds(1)))
                    .hasMessageContaining("stop all instances before a rebuild");

            assertThat(topicsOfTheApplication()).isNotEmpty().isEqualTo(topics);
            assertThat(offsetsOfAnotherEpoch()).isNotEmpty();
            assertThat(laws.personsDiffer(laws.batch(events), instance.figures()))
                    .isEmpty();
        }
    }

    private void count(List<SpecificRecord> events, Instance instance) {
        instance.start();
        events.forEach(cluster::send);
        Instance.patiently().until(() -> cluster.isCounted(instance.figures()));
    }

    private void rebuild(Duration patience) {
        try (Admin admin = Admin.create(Cluster.connection())) {
            new Rebuild(admin, Instance.settings(stateDir, COMMITS, patience)).forgetAll();
        }
    }

    private static void commitForAnotherEpoch() throws Exception {
        try (Admin admin = Admin.create(Cluster.connection())) {
            TopicPartition partition = new TopicPartition(Topics.Names.JOB_SEEKERS, 0);
            admin.alterConsumerGroupOffsets(ANOTHER_EPOCH, Map.of(partition, new OffsetAndMetadata(1)))
                    .all()
                    .get();
        }
    }

    private static Map<TopicPartition, OffsetAndMetadata> offsetsOfAnotherEpoch() throws Exception {
        try (Admin admin = Admin.create(Cluster.connection())) {
            return admin.listConsumerGroupOffsets(ANOTHER_EPOCH)
                    .partitionsToOffsetAndMetadata()
                    .get();
        }
    }

    private static Set<String> topicsOfTheApplication() throws Exception {
        try (Admin admin = Admin.create(Cluster.connection())) {
            Set<String> names = admin.listTopics().names().get();
            names.removeIf(name -> !name.startsWith(Instance.APPLICATION + "-"));
            return names;
        }
    }
}
