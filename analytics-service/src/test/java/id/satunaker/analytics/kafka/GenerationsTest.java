package id.satunaker.analytics.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.analytics.indicator.Figures;
import id.satunaker.analytics.indicator.FrameLaws;
import id.satunaker.schemas.event.GenerationAction;
import id.satunaker.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All is counted anew beside what is shown, while events come in and readers read; only what is the same is shown. */
class GenerationsTest {
    private static final MovingPersons PERSONS = new MovingPersons(20250501, 1_500, 3);
    private static final Duration COMMITS = Duration.ofMillis(50);

    @TempDir
    Path folder;

    private Cluster cluster;
    private FrameLaws laws;

    @BeforeEach
    void start() {
        Cluster.emptyReleases();
        cluster = Cluster.empty();
        laws = new FrameLaws(cluster.validity(), MovingPersons.FIRST_DAY.minusDays(1), MovingPersons.LAST_DAY);
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    @Test
    void showsAnotherWhileEventsComeInAndNoReadFailsGoesBackAndForgets() throws Exception {
        sendRound(0);
        try (var one = new RebuildingInstance(cluster, folder.resolve("one"), COMMITS)) {
            one.start();
            try (var readers = new Readers(one.instance.engines);
                    var feed = new Feed(PERSONS, 1, cluster::send)) {
                assertThat(one.ask(GenerationAction.START).phase()).isEqualTo("BUILDING");
                awaitSteady(one);

                assertThat(one.state().outcome()).isEqualTo("Generation 2 is shown, generation 1 is kept");
                assertThat(one.state().differences()).isZero();
                patiently().until(() -> epoch(one).endsWith("-g2"));
                feed.end();
                awaitCounted(one);
                assertExact(one.instance.figures());
                assertExact(
                        one.instance.engines.engine(1).orElseThrow().figures().orElseThrow());

                assertThat(one.ask(GenerationAction.BACK).shown()).isEqualTo(1);
                patiently().until(() -> epoch(one).equals(cluster.epoch()));
                one.ask(GenerationAction.FORGET);
                awaitNothingIsLeftOf(2);
                assertThat(readers.failures()).isEmpty();
                assertThat(readers.reads()).isGreaterThan(100);
                assertExact(one.instance.figures());
            }
        }
    }

    @Test
    void keepsTheOldWhereTheNewOneDiffers() throws Exception {
        sendRound(0);
        try (var one = new RebuildingInstance(cluster, folder.resolve("one"), COMMITS)) {
            one.instance.falsify(2);
            one.start();
            try (var readers = new Readers(one.instance.engines);
                    var feed = new Feed(PERSONS, 1, cluster::send)) {
                one.ask(GenerationAction.START);
                awaitSteady(one);

                assertThat(one.state().outcome()).startsWith("Generation 2 differs in 1 areas and months: 32.16/20");
                assertThat(one.state().differences()).isEqualTo(1);
                assertThat(one.state().shown()).isEqualTo(1);
                assertThat(one.state().beside()).isNull();
                awaitNothingIsLeftOf(2);
                feed.end();
                awaitCounted(one);
                assertExact(one.instance.figures());
                assertThat(readers.failures()).isEmpty();
            }
        }
    }

    @Test
    void goesOnWithTwoInstancesWhenTheLeaderDiesInTheMiddle() throws Exception {
        sendRound(0);
        try (var one = new RebuildingInstance(cluster, folder.resolve("one"), COMMITS);
                var two = new RebuildingInstance(cluster, folder.resolve("two"), COMMITS)) {
            one.start();
            two.start();
            patiently().until(() -> one.leads() || two.leads());
            RebuildingInstance leader = one.leads() ? one : two;
            RebuildingInstance other = one.leads() ? two : one;
            try (var readers = new Readers(other.instance.engines);
                    var feed = new Feed(PERSONS, 1, cluster::send)) {
                other.ask(GenerationAction.START);
                patiently().until(() -> other.state().phase().equals("COMPARING"));
                leader.kill();
                patiently().until(other::leads);
                awaitSteady(other);

                assertThat(other.state().shown()).isEqualTo(2);
                feed.end();
                awaitCounted(other);
                assertExact(other.instance.figures());
                assertThat(readers.failures()).isEmpty();
            }
        }
    }

    /** Members that died are in their groups for a while, and holds are tried again. */
    private static ConditionFactory patiently() {
        return Instance.patiently().atMost(Duration.ofMinutes(3));
    }

    private static void awaitSteady(RebuildingInstance instance) {
        patiently().until(() -> instance.state().phase().equals("STEADY"));
    }

    private static String epoch(RebuildingInstance instance) {
        return instance.instance.figures().frame().epoch();
    }

    private void sendRound(int round) {
        for (int person = 0; person < PERSONS.persons(); person++) {
            PERSONS.of(person, round).forEach(cluster::send);
        }
        cluster.flush();
    }

    private void awaitCounted(RebuildingInstance instance) {
        patiently().until(() -> cluster.isCounted(instance.instance.figures()));
    }

    private void assertExact(Figures figures) {
        List<Cluster.Placed> placed = cluster.placed();
        var batch = laws.batch(placed.stream().map(Cluster.Placed::event).toList());
        assertThat(laws.personsDiffer(batch, figures)).isEmpty();
        assertThat(laws.unbalanced(figures)).isEmpty();
    }

    private void awaitNothingIsLeftOf(int generation) throws Exception {
        String suffix = cluster.epoch() + "-g" + generation;
        String application = Instance.APPLICATION + "-" + suffix;
        try (Admin admin = Admin.create(Cluster.connection())) {
            patiently()
                    .until(() -> admin.listTopics().names().get().stream().noneMatch(name -> name.contains(suffix))
                            && admin.listGroups().all().get().stream()
                                    .noneMatch(group -> group.groupId().contains(suffix)));
        }
        patiently().until(() -> Files.notExists(folder.resolve("one").resolve(application)));
        Map<String, Boolean> kept = Cluster.read(Topics.INDICATOR_PARTIALS.topicName()).stream()
                .collect(Collectors.toMap(GenerationsTest::place, record -> record.value() != null, (a, b) -> b));
        assertThat(kept)
                .anySatisfy((key, isThere) -> assertThat(key).contains(suffix + "/"))
                .allSatisfy((key, isThere) ->
                        assertThat(isThere && key.contains(suffix + "/")).isFalse());
    }

    private static String place(ConsumerRecord<byte[], byte[]> record) {
        return record.partition() + " " + new String(record.key(), StandardCharsets.UTF_8);
    }
}
