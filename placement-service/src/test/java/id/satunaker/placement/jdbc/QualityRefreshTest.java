package id.satunaker.placement.jdbc;

import static id.satunaker.placement.Samples.ALICE;
import static id.satunaker.placement.Samples.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.placement.jdbc.QualityRefresh.Rhythm;
import id.satunaker.placement.records.quality.QualityCount.Findings;
import id.satunaker.placement.records.quality.QualityDays.Point;
import id.satunaker.placement.records.quality.QualityRule;
import id.satunaker.placement.records.quality.QualityScope;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Counts are made by whichever instance looks first, once a day and again when they are an hour old. */
class QualityRefreshTest {
    private static final Database database = new Database();
    private static final LocalDate DAY = LocalDate.parse("2025-03-02");
    private static final Instant MIDNIGHT = Instant.parse("2025-03-01T17:00:00Z");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final QualityDayTable days = new QualityDayTable(database.jdbc());
    private Given given;

    @BeforeEach
    void placementsWithoutVacancies() {
        database.jdbc().execute("DELETE FROM quality_day");
        given = new Given(database).placement("p-1", ALICE, it -> it.setVacancy(null));
    }

    @Test
    void countsWhenADayBeginsInJakarta() {
        lookAt(MIDNIGHT.minusSeconds(1));
        given.placement("p-2", BOB, it -> it.setVacancy(null));

        lookAt(MIDNIGHT);

        assertThat(series())
                .containsExactly(new Point(DAY.minusDays(1), new Findings(1, 1)), new Point(DAY, new Findings(2, 2)));
    }

    @Test
    void countsAgainAfterAnHourAndNotBefore() {
        lookAt(MIDNIGHT);
        given.placement("p-2", BOB, it -> it);

        lookAt(MIDNIGHT.plusSeconds(3599));
        assertThat(series()).containsExactly(new Point(DAY, new Findings(1, 1)));

        lookAt(MIDNIGHT.plusSeconds(3600));
        assertThat(series()).containsExactly(new Point(DAY, new Findings(1, 2)));
    }

    @Test
    void showsTheCountsOfTodayWithoutPersonsAndParticipants() {
        lookAt(MIDNIGHT);

        Gauge found = meters.get("labour.data.quality.findings")
                .tags("rule", "PLACEMENT_WITHOUT_VACANCY", "region", "32.16")
                .gauge();
        assertThat(found.value()).isEqualTo(1);
        assertThat(meters.getMeters().stream()
                        .flatMap(meter -> meter.getId().getTags().stream())
                        .map(Tag::getKey)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("rule", "region");
    }

    @Test
    void showsWhatAnotherInstanceHasCounted() {
        new QualityRefresh(
                        new QualityQueries(database.jdbc()),
                        days,
                        new QualityGauges(new SimpleMeterRegistry()),
                        at(MIDNIGHT))
                .refresh();
        given.placement("p-2", BOB, it -> it.setVacancy(null));

        lookAt(MIDNIGHT.plusSeconds(60));

        assertThat(meters.get("labour.data.quality.examined")
                        .tags("rule", "PLACEMENT_WITHOUT_VACANCY", "region", "32.16")
                        .gauge()
                        .value())
                .isEqualTo(1);
    }

    @Test
    void showsAnAreaThatThereIsNotAsOther() {
        database.jdbc().execute("UPDATE placement SET region_code = '99.99'");

        lookAt(MIDNIGHT);

        assertThat(meters.find("labour.data.quality.findings")
                        .tag("region", "other")
                        .gauges())
                .isNotEmpty();
        assertThat(meters.find("labour.data.quality.findings")
                        .tag("region", "99.99")
                        .gauges())
                .isEmpty();
    }

    private void lookAt(Instant now) {
        new QualityRefresh(new QualityQueries(database.jdbc()), days, new QualityGauges(meters), at(now)).refresh();
    }

    private static Rhythm at(Instant now) {
        return new Rhythm(Clock.fixed(now, ZoneId.of("Asia/Jakarta")), Duration.ofHours(1), Duration.ofMinutes(1));
    }

    private List<Point> series() {
        return days.series(QualityRule.PLACEMENT_WITHOUT_VACANCY, QualityScope.ALL, DAY.minusDays(9), DAY.plusDays(9));
    }
}
