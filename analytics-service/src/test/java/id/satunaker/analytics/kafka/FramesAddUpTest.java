package id.satunaker.analytics.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.analytics.indicator.Figures;
import id.satunaker.analytics.indicator.FrameLaws;
import id.satunaker.analytics.indicator.FrameLaws.Batch;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * While persons move between regions at full speed, in every frame that a reader sees regions add up to provinces,
 * provinces to the nation and breakdowns to totals, nobody is missing or counted twice, and each day's unemployed are
 * the day's before and the flows since. The usual topology over the same events shows what this is worth.
 */
class FramesAddUpTest {
    private static final long SEED = 20250303;
    private static final Duration COMMITS = Duration.ofMillis(50);

    @TempDir
    Path stateDir;

    private final AtomicInteger frames = new AtomicInteger();
    private final AtomicInteger violations = new AtomicInteger();
    private final AtomicReference<Optional<String>> firstViolation = new AtomicReference<>(Optional.empty());
    private volatile boolean complete;
    private Cluster cluster;
    private FrameLaws laws;

    @BeforeEach
    void start() {
        cluster = Cluster.empty();
        laws = new FrameLaws(cluster.validity(), MovingPersons.FIRST_DAY.minusDays(1), MovingPersons.LAST_DAY);
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    @Test
    void whilePersonsMove20_000Times() {
        addUpWhile(new MovingPersons(SEED, 5_000, 4), Instance.patiently());
    }

    @Test
    @Tag("long")
    void whilePersonsMoveAMillionTimes() {
        addUpWhile(new MovingPersons(SEED, 20_000, 50), Instance.patiently().atMost(Duration.ofMinutes(15)));
    }

    private void addUpWhile(MovingPersons persons, ConditionFactory patiently) {
        try (Instance instance = new Instance(cluster, stateDir.resolve("one"), COMMITS);
                var usual = new GroupedByRegion(cluster, stateDir.resolve("usual"), COMMITS, persons.persons())) {
            instance.watch(figures -> check(figures, persons));
            instance.start();
            usual.start();
            send(persons, 0);
            patiently.until(() -> cluster.isCounted(instance.figures()));
            usual.awaitPopulation(patiently);
            complete = true;

            for (int round = 1; round < persons.rounds(); round++) {
                send(persons, round);
            }
            patiently.until(() -> cluster.isCounted(instance.figures()));
            usual.awaitPopulation(patiently);

            report(persons, usual);
            assertThat(firstViolation.get()).isEmpty();
            assertThat(violations).hasValue(0);
            assertThat(frames).hasValueGreaterThan(10);
            assertThat(usual.violations()).isPositive();
            assertThatAllIsCounted(persons, instance);
        }
    }

    private void send(MovingPersons persons, int round) {
        for (int person = 0; person < persons.persons(); person++) {
            persons.of(person, round).forEach(cluster::pass);
        }
    }

    private void check(Figures figures, MovingPersons persons) {
        Optional<String> violation = laws.unbalanced(figures);
        if (complete) {
            frames.incrementAndGet();
            violation = violation.or(() -> missing(figures, persons));
        }
        if (violation.isPresent()) {
            violations.incrementAndGet();
            firstViolation.compareAndSet(Optional.empty(), violation);
        }
    }

    /** On the day after the last move all are in some register. */
    private Optional<String> missing(Figures figures, MovingPersons persons) {
        long sum = laws.registeredInRegions(figures, MovingPersons.LAST_MOVE);
        return sum == persons.persons() ? Optional.empty() : Optional.of(sum + " persons in all registers");
    }

    private void report(MovingPersons persons, GroupedByRegion usual) {
        System.out.printf(
                "seed %d: %,d moves of %,d persons: %d of %d frames violate a law; grouped by region %d of %d looks%n",
                SEED,
                persons.persons() * persons.moves(),
                persons.persons(),
                violations.get(),
                frames.get(),
                usual.violations(),
                usual.looks());
    }

    private void assertThatAllIsCounted(MovingPersons persons, Instance instance) {
        Batch batch = laws.nothing();
        for (int person = 0; person < persons.persons(); person++) {
            batch.add(laws.batch(persons.of(person)));
        }
        assertThat(laws.personsDiffer(batch, instance.figures())).isEmpty();
    }
}
