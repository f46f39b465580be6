package id.satunaker.analytics.kafka;

import static id.satunaker.analytics.kafka.LeaderInstance.FORMAT;
import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.analytics.indicator.AreaMonth;
import id.satunaker.analytics.indicator.FrameVector;
import id.satunaker.analytics.indicator.Releases;
import id.satunaker.schemas.topic.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One instance leads, and what the leader does once is done once, whoever is held up, killed or replaced. */
class LeadershipTest {
    private static final LocalDate DATE = LocalDate.parse("2025-07-15");
    private static final YearMonth MONTH = YearMonth.parse("2025-06");
    private static final int NUMBER = AreaMonth.monthOf(MONTH.atDay(1));
    private static final FrameVector FRAME = FrameVector.parse("r1-v180~1~1").orElseThrow();

    private final HeldProducers held = new HeldProducers();

    @BeforeEach
    void emptyTheLog() {
        Cluster.emptyReleases();
    }

    @Test
    void givesTheLeadToOneAndToTheNextWhereItLeaves() {
        try (LeaderInstance one = new LeaderInstance(releasesOnce()).start();
                LeaderInstance other = new LeaderInstance(releasesOnce()).start()) {
            Instance.patiently().until(() -> Stream.of(one, other).allMatch(LeadershipTest::isReleased));
            assertThat(Stream.of(one, other).filter(LeaderInstance::leads)).hasSize(1);
            LeaderInstance leader = one.leads() ? one : other;
            LeaderInstance follower = one.leads() ? other : one;

            leader.close();

            Instance.patiently().until(follower::leads);
            assertThat(leader.leads()).isFalse();
        }
        assertThat(keys()).containsExactlyElementsOf(keysOfOneRelease());
    }

    @Test
    void fencesALeaderThatWasHeldUpAndTakesItBackAsAFollower() {
        try (LeaderInstance zombie = new LeaderInstance(releasesOnce(), held).start()) {
            held.awaitHeld();
            try (LeaderInstance next = new LeaderInstance(releasesOnce()).start()) {
                Instance.patiently().until(() -> isReleased(next));

                held.goOn();

                Instance.patiently().until(() -> !zombie.leads() && isReleased(zombie));
                assertThat(next.leads()).isTrue();
            }
            Instance.patiently().until(zombie::leads);
        }
        assertThat(held.refused()).isEqualTo(1);
        assertThat(keys()).containsExactlyElementsOf(keysOfOneRelease());
    }

    @Test
    void leavesNothingHalfWhereALeaderDiesInATransaction() {
        held.dieInstead();
        LeaderInstance dead = new LeaderInstance(releasesOnce(), held).start();
        held.awaitHeld();
        held.goOn();
        dead.close();
        assertThat(keys()).isEmpty();

        try (LeaderInstance next = new LeaderInstance(releasesOnce()).start()) {
            Instance.patiently().until(() -> isReleased(next));
        }

        assertThat(keys()).containsExactlyElementsOf(keysOfOneRelease());
    }

    @Test
    void asksItsDutiesOnlyOnceItKnowsWhatItWroteItself() {
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger written = new AtomicInteger();
        try (LeaderInstance leader = new LeaderInstance((releases, meters) -> lead -> {
                    asked.incrementAndGet();
                    LocalDate next = DATE.plusDays(written.get());
                    assertThat(releases.schedule().lastNight())
                            .isEqualTo(written.get() == 0 ? null : next.minusDays(1));
                    lead.write(List.of(FORMAT.noNight(next)));
                    written.incrementAndGet();
                })
                .start()) {
            Instance.patiently().until(() -> asked.get() >= 20);
        }
        assertThat(written.get()).isBetween(asked.get() - 1, asked.get());
    }

    @Test
    void decidesNothingBeforeItKnowsWhatOthersWrote() {
        try (LeaderInstance before = new LeaderInstance(releasesOnce()).start()) {
            Instance.patiently().until(() -> isReleased(before));
        }
        AtomicInteger looked = new AtomicInteger();
        AtomicInteger asked = new AtomicInteger();
        AtomicLong read = new AtomicLong();
        Leadership leadership = new Leadership(
                () -> ReleasesConfiguration.leaderProducer(Cluster.connection(), LeaderInstance.SETTINGS),
                () -> {
                    looked.incrementAndGet();
                    return read.get();
                },
                List.of(lead -> asked.incrementAndGet()),
                new SimpleMeterRegistry());
        var lifecycle =
                new ConsumerLifecycle("leader", LeaderInstance::consumer, leadership::stand, (thread, error) -> {});
        lifecycle.start();
        Instance.patiently().until(() -> leadership.leads() && looked.get() >= 5);
        assertThat(asked).hasValue(0);

        read.set(4); // three records and the end of their transaction

        Instance.patiently().until(() -> asked.get() > 0);
        lifecycle.stop();
    }

    /** Releases a month unless it is released, as a leader does. */
    private static BiFunction<LiveReleases, MeterRegistry, Duty> releasesOnce() {
        return (releases, meters) -> lead -> {
            if (!isReleased(releases.releases())) {
                lead.write(List.of(
                        FORMAT.releaseCells(DATE, new AreaMonth("32.16", NUMBER), new byte[] {0, 2}),
                        FORMAT.releaseCells(DATE, new AreaMonth("32.17", NUMBER), new byte[] {0, 2}),
                        FORMAT.release(NUMBER, DATE, FRAME)));
            }
        };
    }

    private static List<String> keysOfOneRelease() {
        return List.of("release/2025-07-15/32.16/2025-06", "release/2025-07-15/32.17/2025-06", "release/2025-06");
    }

    private static boolean isReleased(LeaderInstance instance) {
        return isReleased(instance.shown());
    }

    private static boolean isReleased(Releases releases) {
        return releases.of(MONTH).isPresent();
    }

    private static List<String> keys() {
        return Cluster.read(Topics.RELEASES.topicName()).stream()
                .map(record -> new String(record.key(), StandardCharsets.UTF_8))
                .toList();
    }
}
