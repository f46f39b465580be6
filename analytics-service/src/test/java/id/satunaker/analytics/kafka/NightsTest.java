package id.satunaker.analytics.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.analytics.http.SettableClock;
import id.satunaker.analytics.indicator.Figures;
import id.satunaker.analytics.indicator.Night;
import id.satunaker.analytics.indicator.Releases.Release;
import id.satunaker.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nights and releases of instances on a real broker, whose figures and clock are given. */
class NightsTest {
    private static final YearMonth MAY = YearMonth.parse("2025-05");
    private static final YearMonth JUNE = YearMonth.parse("2025-06");
    private static final LocalDate END = LocalDate.parse("2025-06-30");

    private final GivenFigures figures = new GivenFigures();
    private final SettableClock clock = SettableClock.noonOf(LocalDate.parse("2025-07-10"));
    private final List<Sources> sources = new ArrayList<>();
    private Cluster cluster;

    @BeforeEach
    void start() {
        cluster = Cluster.empty();
        Cluster.emptyReleases();
        figures.count("32.16", MAY, 5);
    }

    @AfterEach
    void stop() {
        sources.forEach(Sources::close);
        cluster.close();
    }

    @Test
    void aNewSystemHasNoNightBeforeMidnightAlsoWhenItIsRestarted() {
        try (LeaderInstance instance = instance()) {
            awaitLastNight("2025-07-10", instance);
            assertThat(instance.shown().night()).isEmpty();
        }
        move("2025-07-11");

        try (LeaderInstance instance = instance()) {
            assertThat(awaitNight("2025-07-11", instance).frame()).isEqualTo(newest().frame());
        }
    }

    @Test
    void everyInstanceShowsTheSameNightUntilTheNextAlsoAfterARestart() {
        try (LeaderInstance one = instance();
                LeaderInstance other = instance()) {
            awaitLastNight("2025-07-10", one);
            move("2025-07-11");
            Night night = awaitNight("2025-07-11", one);
            figures.count("32.16", JUNE, 2);
            assertSame(night, awaitNight("2025-07-11", other));
        }
        move("2025-07-11");
        try (LeaderInstance later = instance()) {
            Night night = awaitNight("2025-07-11", later);
            assertThat(value(night.figures())).isEqualTo(5);
            Instance.patiently().until(later::leads);
            move("2025-07-12");
            assertThat(value(awaitNight("2025-07-12", later).figures())).isEqualTo(7);
        }
        assertThat(keys()).filteredOn("night"::equals).hasSize(3);
        assertThat(keys()).filteredOn(key -> key.startsWith("night/")).hasSize(2);
    }

    @Test
    void aMonthIsReleasedOnThe15thOnceAndStaysWhileItsValuesAreRevised() {
        figures.count("32.16", JUNE, 2);
        try (LeaderInstance instance = instance()) {
            awaitLastNight("2025-07-10", instance);
            move("2025-07-14");
            awaitNight("2025-07-14", instance);
            assertThat(instance.shown().months()).containsOnlyKeys(MAY);
            figures.count("32.16", MAY, 6);
            move("2025-07-15");
            awaitNight("2025-07-15", instance);
            assertThat(instance.shown().months()).containsOnlyKeys(MAY, JUNE);
            figures.count("32.16", JUNE, 3);
            move("2025-07-16");

            Night night = awaitNight("2025-07-16", instance);

            assertThat(value(night.figures())).isEqualTo(9);
            assertReleased(instance, MAY, "2025-07-14", 7);
            assertReleased(instance, JUNE, "2025-07-15", 8);
            Instance.patiently().untilAsserted(() -> {
                assertThat(counter(instance, "labour.nights.published")).isEqualTo(3);
                assertThat(counter(instance, "labour.months.released")).isEqualTo(2);
            });
        }
        assertThat(keys())
                .filteredOn(key -> key.startsWith("release/"))
                .containsExactlyInAnyOrder(
                        "release/2025-07-14/32.16/2025-05",
                        "release/2025-07-14/32.16/2025-06",
                        "release/2025-05",
                        "release/2025-07-15/32.16/2025-05",
                        "release/2025-06");
    }

    @Test
    void afterALongOutageTheNightAndAllMonthsThatAreDueComeAtOnce() {
        try (LeaderInstance instance = instance()) {
            awaitLastNight("2025-07-10", instance);
        }
        move("2025-09-20");

        try (LeaderInstance instance = instance()) {
            awaitNight("2025-09-20", instance);
            assertThat(instance.shown().months())
                    .containsOnlyKeys(MAY, JUNE, YearMonth.parse("2025-07"), YearMonth.parse("2025-08"));
            assertReleased(instance, MAY, "2025-09-20", 5);
        }
        assertThat(keys())
                .filteredOn(key -> key.startsWith("release/2025-09-20/"))
                .hasSize(1);
    }

    @Test
    void aNightWaitsForTheFiguresToBeThereAndToBeCaughtUp() {
        figures.load(false);
        cluster.send(Events.registered(Events.person(1), "kab-bekasi", "32.16", "2025-06-03", 0));
        cluster.flush();
        try (LeaderInstance instance = instance()) {
            awaitLastNight("2025-07-10", instance);
            move("2025-07-11");
            awaitAsked();
            assertThat(instance.shown().night()).isEmpty();
            figures.load(true);
            awaitAsked();
            assertThat(instance.shown().night()).isEmpty();
            cluster.deleteEvents();

            awaitNight("2025-07-11", instance);
        }
        assertThat(keys()).filteredOn("night"::equals).hasSize(2);
    }

    private LeaderInstance instance() {
        return new LeaderInstance((releases, meters) -> {
                    Sources ofInstance = new Sources(KafkaConfiguration.logConsumer(Cluster.connection()));
                    sources.add(ofInstance);
                    CaughtUp caughtUp = new CaughtUp(figures, ofInstance);
                    return new NightDuty(releases, caughtUp, new NightWriter(LeaderInstance.FORMAT, meters), clock);
                })
                .start();
    }

    /** Twice more, so that all that followed from the answer before has been done. */
    private void awaitAsked() {
        int asked = figures.asked();
        Instance.patiently().until(() -> figures.asked() >= asked + 2);
    }

    private void move(String date) {
        clock.set(SettableClock.noonOf(LocalDate.parse(date)).instant());
    }

    private static void awaitLastNight(String date, LeaderInstance instance) {
        Instance.patiently()
                .until(() -> LocalDate.parse(date)
                        .equals(instance.releases.schedule().lastNight()));
    }

    private static Night awaitNight(String date, LeaderInstance instance) {
        awaitLastNight(date, instance);
        return instance.shown().night().orElseThrow();
    }

    private Figures newest() {
        return figures.figures().orElseThrow();
    }

    private static long value(Figures figures) {
        return GivenFigures.value(figures, "ID", END);
    }

    private static void assertSame(Night one, Night other) {
        assertThat(other.date()).isEqualTo(one.date());
        assertThat(other.frame()).isEqualTo(one.frame());
        assertThat(other.figures().frame()).isEqualTo(one.figures().frame());
        assertThat(value(other.figures())).isEqualTo(value(one.figures())).isEqualTo(5);
    }

    private static void assertReleased(LeaderInstance instance, YearMonth month, String date, long value) {
        Release release = instance.shown().of(month).orElseThrow();
        assertThat(release.date()).isEqualTo(date);
        assertThat(value(release.figures())).isEqualTo(value);
    }

    private static double counter(LeaderInstance instance, String name) {
        return instance.meters.get(name).counter().count();
    }

    private static List<String> keys() {
        return Cluster.read(Topics.RELEASES.topicName()).stream()
                .map(record -> new String(record.key(), StandardCharsets.UTF_8))
                .toList();
    }
}
