package id.satunaker.analytics.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.analytics.indicator.Figures;
import id.satunaker.analytics.indicator.FrameLaws;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * While 20,000 persons move between regions at full speed, in every frame that a reader sees regions add up to provinces
 * and provinces to the nation, and each day's unemployed are the day's before and the flows since.
 */
class FramesAddUpTest {
    private static final int PERSONS = 20_000;
    /** To be seen at least; a fast machine moves for longer. */
    private static final int FRAMES = 50;

    private static final int MOST_ROUNDS = 7;

    private static final List<String> REGIONS = List.of("32.16", "32.73", "32.13", "12.75", "12.09", "82.04");

    @TempDir
    Path stateDir;

    private final Random random = new Random(20250303);
    private Cluster cluster;
    private FrameLaws laws;

    @BeforeEach
    void start() {
        cluster = Cluster.empty();
        laws = new FrameLaws(cluster.validity(), LocalDate.parse("2025-02-28"), LocalDate.parse("2025-04-30"));
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    @Test
    void whilePersonsMoveAtFullSpeed() {
        try (Instance instance = new Instance(cluster, stateDir.resolve("one"), Duration.ofMillis(50))) {
            instance.start();

            int rounds = 0;
            while (rounds < 2 || (rounds < MOST_ROUNDS && instance.shown().size() <= FRAMES)) {
                for (int person = 0; person < PERSONS; person++) {
                    move(person, rounds);
                }
                rounds++;
            }
            Instance.patiently().until(() -> cluster.isCounted(instance.figures()));

            List<Figures> shown = instance.shown();
            System.out.println(shown.size() + " frames shown in " + rounds + " rounds");
            assertThat(shown).hasSizeGreaterThan(FRAMES);
            assertThat(shown)
                    .allSatisfy(figures -> assertThat(laws.unbalanced(figures)).isEmpty());
            var events = cluster.placed().stream().map(Cluster.Placed::event).toList();
            assertThat(events).hasSize(rounds * PERSONS);
            assertThat(laws.personsDiffer(laws.batch(events), instance.figures()))
                    .isEmpty();
        }
    }

    /** A registration at another office, or a correction of the one at the same. */
    private void move(int person, int round) {
        String region = REGIONS.get(random.nextInt(REGIONS.size()));
        String day = LocalDate.parse("2025-03-01")
                .plusDays(7L * round + random.nextInt(5))
                .toString();
        cluster.send(Events.registered(Events.person(person), "office-" + region, region, day, round));
    }
}
