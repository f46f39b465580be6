package id.satunaker.analytics.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When layoffs are a warning. */
class LayoffsTest {
    private static final String REGION = "32.16";
    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);
    private static final Measure LAYOFF = Measure.of(Indicator.LAYOFF);

    private final CountedBy counted = CountedBy.hand(REGION);

    @Test
    void theLastSevenDaysStandBesideTheEightWeeksBefore() {
        counted.add(DAY.plusDays(1), LAYOFF, 1000)
                .add(DAY, LAYOFF, 1)
                .add(DAY.minusDays(6), LAYOFF, 2)
                .add(DAY.minusDays(7), LAYOFF, 10)
                .add(DAY.minusDays(62), LAYOFF, 3)
                .add(DAY.minusDays(63), LAYOFF, 1000);

        Layoffs layoffs = layoffs();

        assertThat(layoffs.last7().value().value()).isEqualByComparingTo("3");
        assertThat(layoffs.expected7().value().value()).isEqualTo("1.6"); // 13 in 8 weeks
    }

    @ParameterizedTest
    @CsvSource({
        "9, 0, false", // too few to tell
        "10, 0, true",
        "10, 40, false", // exactly twice
        "11, 40, true",
        "80, 320, false",
        "81, 320, true"
    })
    void isAWarningFromTenOnAndAboveTwiceWhatWasExpected(long last, long eightWeeks, boolean isWarning) {
        counted.add(DAY, LAYOFF, last).add(DAY.minusDays(30), LAYOFF, eightWeeks);

        assertThat(layoffs().areFarAboveExpected()).isEqualTo(isWarning);
    }

    /** One employer hides the figure, and so the warning, from everybody; the government sees both. */
    @Test
    void whatIsWithheldWarnsNobodyWhoMayNotSeeIt() {
        Cells cells = new Cells();
        new Workplace(cells, REGION, "factory").add(DAY, LAYOFF, 50);
        new Workplace(cells, REGION, "shop").add(DAY.minusDays(20), LAYOFF, 5);
        Figures figures = CountedBy.figures(cells);

        Layoffs open = layoffs(Published.inNight(DAY, figures));

        assertThat(layoffs(Published.exactly(figures)).areFarAboveExpected()).isTrue();
        assertThat(open.last7().status()).isEqualTo(Status.Q);
        assertThat(open.areFarAboveExpected()).isFalse();
    }

    /** By its days, each employer's would be hidden. */
    @Test
    void everybodyIsWarnedOfLayoffsOfSeveralEmployers() {
        Cells cells = new Cells();
        new Workplace(cells, REGION, "factory").add(DAY, LAYOFF, 30);
        new Workplace(cells, REGION, "mill").add(DAY.minusDays(2), LAYOFF, 30);

        Layoffs open = layoffs(Published.inNight(DAY, CountedBy.figures(cells)));

        assertThat(open.last7().value().value()).isEqualByComparingTo("60");
        assertThat(open.areFarAboveExpected()).isTrue();
    }

    private Layoffs layoffs() {
        return layoffs(Published.exactly(counted.figures()));
    }

    private static Layoffs layoffs(Publication publication) {
        return Layoffs.of(publication, REGION, DAY);
    }
}
