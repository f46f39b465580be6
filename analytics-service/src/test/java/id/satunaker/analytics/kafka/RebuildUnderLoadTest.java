package id.satunaker.analytics.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.analytics.indicator.FrameLaws;
import id.satunaker.analytics.indicator.FrameLaws.Batch;
import id.satunaker.schemas.event.GenerationAction;
import id.satunaker.schemas.event.GenerationPhase;
import id.satunaker.schemas.event.Generations;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances as processes build everything anew while events come in and readers ask over HTTP without a pause. */
class RebuildUnderLoadTest {
    private static final long SEED = 20250502;

    @TempDir
    Path folder;

    private final AtomicInteger sent = new AtomicInteger();
    private BrokerProcess broker;
    private Cluster cluster;
    private GenerationsWatcher generations;
    private ServiceProcess one;
    private ServiceProcess two;

    @BeforeEach
    void start() throws Exception {
        broker = BrokerProcess.start(folder);
        cluster = Cluster.on(broker.address());
        generations = new GenerationsWatcher(cluster);
        one = new ServiceProcess("one", cluster, broker.address(), folder);
        two = new ServiceProcess("two", cluster, broker.address(), folder);
        one.awaitReady();
        two.awaitReady();
    }

    @AfterEach
    void stop() {
        two.close();
        one.close();
        generations.close();
        cluster.close();
        broker.close();
    }

    @Test
    void of20_000EventsThoughTheLeaderIsKilled() throws Exception {
        MovingPersons persons = new MovingPersons(SEED, 4_000, 3);
        countAllButTheLastRound(persons, Instance.patiently());
        boolean oneLeads = one.metric("labour_leader") == 1;
        ServiceProcess leader = oneLeads ? one : two;
        ServiceProcess other = oneLeads ? two : one;

        try (var reader = new HttpReader(other);
                var feed = feed(persons)) {
            generations.ask(GenerationAction.START);
            patiently(3).until(() -> generations.phase() == GenerationPhase.COMPARING);
            leader.kill();
            awaitShown(2, 5);
            awaitRead(2, List.of(reader));
            feed.end();

            assertExact(persons, 5);
            assertNoReadFailed(List.of(reader));
        }
    }

    @Test
    @Tag("long")
    void of2_000_000Events() throws Exception {
        MovingPersons persons = new MovingPersons(SEED, 50_000, 31);
        countAllButTheLastRound(persons, patiently(20));
        long begun = System.nanoTime();

        try (var first = new HttpReader(one);
                var second = new HttpReader(two);
                var feed = feed(persons)) {
            generations.ask(GenerationAction.START);
            awaitShown(2, 30);
            System.out.printf(
                    "%,d events, %,d of them during the rebuild of %d s%n",
                    sent.get(),
                    feed.sent(),
                    Duration.ofNanos(System.nanoTime() - begun).toSeconds());
            awaitRead(2, List.of(first, second));
            feed.end();

            assertExact(persons, 20);
            assertNoReadFailed(List.of(first, second));
        }
    }

    private static ConditionFactory patiently(int minutes) {
        return Instance.patiently().atMost(Duration.ofMinutes(minutes));
    }

    private void countAllButTheLastRound(MovingPersons persons, ConditionFactory patiently) {
        for (int round = 0; round < persons.rounds() - 1; round++) {
            for (int person = 0; person < persons.persons(); person++) {
                persons.of(person, round).forEach(event -> {
                    cluster.pass(event);
                    sent.incrementAndGet();
                });
            }
        }
        cluster.flush();
        patiently.until(() -> one.consumed() + two.consumed() >= sent.get());
    }

    private Feed feed(MovingPersons persons) {
        return new Feed(persons, persons.rounds() - 1, event -> {
            cluster.pass(event);
            sent.incrementAndGet();
        });
    }

    private void awaitShown(int generation, int minutes) {
        patiently(minutes).until(() -> generations.phase() == GenerationPhase.STEADY);
        Generations ended = generations.known();
        System.out.println(ended);
        assertThat(ended.getOutcome()).startsWith("Generation " + generation + " is shown");
        assertThat(ended.getDifferences()).isZero();
    }

    /** By a view that reads the new generation's partials from the beginning. */
    private void assertExact(MovingPersons persons, int minutes) {
        FrameLaws laws =
                new FrameLaws(cluster.validity(), MovingPersons.FIRST_DAY.minusDays(1), MovingPersons.LAST_DAY);
        Batch batch = laws.nothing();
        for (int person = 0; person < persons.persons(); person++) {
            batch.add(laws.batch(persons.of(person)));
        }
        try (FrameWatcher watcher = new FrameWatcher(cluster.clients(), cluster.epoch() + "-g2")) {
            patiently(minutes).until(() -> cluster.isCounted(watcher.figures()));
            Optional<String> difference = laws.personsDiffer(batch, watcher.figures());
            assertThat(difference).isEmpty();
            assertThat(laws.unbalanced(watcher.figures())).isEmpty();
        }
    }

    /** Says how long frames stood still: afterwards nothing comes in, and they do for another reason. */
    private static void awaitRead(int generation, List<HttpReader> readers) {
        patiently(3)
                .until(() -> readers.stream().allMatch(reader -> reader.frame().contains("-g" + generation + "~")));
        readers.forEach(System.out::println);
    }

    private static void assertNoReadFailed(List<HttpReader> readers) {
        assertThat(readers).allSatisfy(reader -> {
            assertThat(reader.failures()).isEmpty();
            assertThat(reader.answers()).isGreaterThan(20);
        });
    }
}
