package id.satunaker.analytics.indicator;

import static id.satunaker.analytics.indicator.Given.cell;
import static id.satunaker.analytics.indicator.Given.day;
import static id.satunaker.analytics.indicator.Given.frame;
import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.schemas.event.Family;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is due when, and that what was released stays. */
class ReleasesTest {
    private static final Measure REG_T = Measure.of(Indicator.REG_T);
    private static final YearMonth JUNE = YearMonth.parse("2025-06");

    private final View view = new View("e1", 2);
    private final GivenReleases log = new GivenReleases();

    @Test
    void noNightIsDueBeforeOneWasSpokenOf() {
        assertThat(log.schedule().hasBegun()).isFalse();
        assertThat(log.schedule().isNightDue(day("2025-07-01"))).isFalse();
    }

    @Test
    void aNightIsDueOnEveryLaterDay() {
        log.begin("2025-07-01");
        assertThat(log.schedule().isNightDue(day("2025-07-01"))).isFalse();
        assertThat(log.schedule().isNightDue(day("2025-07-02"))).isTrue();

        log.night("2025-07-05", view.figures());

        assertThat(log.schedule().isNightDue(day("2025-07-04"))).isFalse();
        assertThat(log.schedule().isNightDue(day("2025-07-05"))).isFalse();
        assertThat(log.schedule().isNightDue(day("2025-07-06"))).isTrue();
    }

    @Test
    void aMonthIsDueFromThe15thOfTheNextOn() {
        count("2025-04-10", 5);

        assertThat(log.schedule().monthsDue(day("2025-06-14"), view.figures())).containsExactly(month("2025-04"));
        assertThat(log.schedule().monthsDue(day("2025-06-15"), view.figures()))
                .containsExactly(month("2025-04"), month("2025-05"));
        assertThat(log.schedule().monthsDue(day("2026-01-20"), view.figures())).hasSize(9);
        assertThat(log.schedule().monthsDue(day("2025-04-30"), view.figures())).isEmpty();
        assertThat(log.schedule().monthsDue(day("2025-06-15"), View.nothing())).isEmpty();
    }

    @Test
    void aMonthIsDueOnce() {
        count("2025-05-10", 5);
        log.night("2025-07-15", view.figures());

        assertThat(log.schedule().monthsDue(day("2025-07-16"), view.figures())).isEmpty();
        count("2025-04-10", 1);
        assertThat(log.schedule().monthsDue(day("2025-08-15"), view.figures()))
                .containsExactly(month("2025-04"), month("2025-07"));
    }

    @Test
    void aReleasedMonthKeepsItsValuesAndTheNextNightHasTheNewOnes() {
        count("2025-06-10", 5);
        log.night("2025-07-15", view.figures());
        count("2025-06-10", 7);

        log.night("2025-07-16", view.figures());

        Releases releases = log.schedule().releases();
        assertThat(value(releases.of(JUNE).orElseThrow().figures())).isEqualTo(5);
        assertThat(releases.of(JUNE).orElseThrow().date()).isEqualTo("2025-07-15");
        assertThat(value(releases.night().orElseThrow().figures())).isEqualTo(7);
        assertThat(releases.night().orElseThrow().frame())
                .isEqualTo(view.figures().frame());
        assertThat(releases.of(YearMonth.parse("2025-07"))).isEmpty();
    }

    @Test
    void whatHasGoneIsGoneFromTheNextNightAndRelease() {
        count("2025-06-10", 5);
        log.night("2025-07-15", view.figures());
        view.apply(new PartitionFrame(
                Family.PERSONS,
                0,
                new Progress(2, Map.of(), Instant.EPOCH),
                Map.of(new AreaMonth("32.16", month("2025-06")), new PartitionFrame.Partial(2, PackedCells.NONE))));

        log.night("2025-08-15", view.figures());

        Releases releases = log.schedule().releases();
        assertThat(value(releases.night().orElseThrow().figures())).isZero();
        assertThat(value(releases.released())).isEqualTo(5); // nothing was due without data
        assertThat(releases.months()).containsOnlyKeys(JUNE);
    }

    @Test
    void monthsOfOneReleaseShareTheirFiguresAndEveryReleaseSharesWhatDidNotChange() {
        count("2025-05-10", 5);
        log.night("2025-07-15", view.figures());
        count("2025-07-10", 1);
        log.night("2025-08-15", view.figures());

        Releases releases = log.schedule().releases();
        int may = month("2025-05");
        assertThat(months(releases, "2025-05").get(may))
                .isSameAs(months(releases, "2025-06").get(may))
                .isSameAs(months(releases, "2025-07").get(may));
        assertThat(log.cellsWritten()).isEqualTo(4); // two months, each by night and by release
    }

    @Test
    void aNightSaysWhichAreasChangedSinceOneBefore() {
        view.apply(frame(Family.PERSONS, 0, 1, cell("32.16", "2025-07-10", REG_T, 5)));
        log.night("2025-07-11", view.figures());
        FrameVector seen =
                log.schedule().releases().night().orElseThrow().figures().frame();
        view.apply(frame(Family.PERSONS, 1, 1, cell("12.75", "2025-07-10", REG_T, 5)));

        log.night("2025-07-12", view.figures());

        Figures night = log.schedule().releases().night().orElseThrow().figures();
        assertThat(night.changedSince(seen)).isEqualTo(Set.of("12", "12.75", "ID"));
    }

    @Test
    void beginningAgainForgetsTheNightAndKeepsTheReleases() {
        count("2025-06-10", 5);
        log.night("2025-07-15", view.figures());

        log.begin("2025-07-01");

        assertThat(log.schedule().releases().night()).isEmpty();
        assertThat(log.schedule().releases().months()).containsOnlyKeys(JUNE);
        assertThat(log.schedule().isNightDue(day("2025-07-15"))).isTrue();
        assertThat(log.schedule().changesSinceNight(view.figures())).hasSize(1);
        assertThat(log.schedule().changesSinceRelease(view.figures())).isEmpty();
    }

    /** So many from a day on, instead of what its month had before. */
    private void count(String day, long number) {
        long sequence = view.figures().frame().persons().get(0) + 1;
        view.apply(frame(Family.PERSONS, 0, sequence, cell("32.16", day, REG_T, number)));
    }

    private static long value(Figures figures) {
        return figures.value("ID", REG_T, day("2025-06-30"));
    }

    private static int month(String text) {
        return AreaMonth.monthOf(YearMonth.parse(text).atDay(1));
    }

    private static Map<Integer, MonthFigures> months(Releases releases, String month) {
        Figures figures = releases.of(YearMonth.parse(month)).orElseThrow().figures();
        return figures.byArea().get("32.16").months();
    }
}
