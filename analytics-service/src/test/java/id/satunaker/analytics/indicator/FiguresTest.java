package id.satunaker.analytics.indicator;

import static id.satunaker.analytics.indicator.Given.day;
import static id.satunaker.analytics.indicator.Given.registered;
import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.schemas.event.Family;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What a measure is on a day and over a range of days. */
class FiguresTest {
    private static final Measure REG_T = Measure.of(Indicator.REG_T);
    private static final Measure REG_IN = Measure.of(Indicator.REG_IN);

    @Test
    void aStockHoldsFromDayToDayAndAFlowDoesNot() {
        Cells cells = new Cells();
        cells.add("32.16", day("2024-12-31"), REG_T, 5);
        cells.add("32.16", day("2025-02-01"), REG_T, -2);
        cells.add("32.16", day("2025-02-01"), REG_IN, 7);

        Figures figures = Given.figures(Family.PERSONS, cells);

        assertThat(figures.value("32.16", REG_T, day("2024-12-30"))).isZero();
        assertThat(figures.value("32.16", REG_T, day("2025-01-31"))).isEqualTo(5);
        assertThat(figures.value("32.16", REG_T, day("2025-02-01"))).isEqualTo(3);
        assertThat(figures.value("32.16", REG_T, day("2099-01-01"))).isEqualTo(3);
        assertThat(figures.value("32.16", REG_IN, day("2025-02-01"))).isEqualTo(7);
        assertThat(figures.value("32.16", REG_IN, day("2025-02-02"))).isZero();
        assertThat(figures.series("32.16", REG_T, day("2025-01-31"), day("2025-02-02")))
                .containsExactly(5, 3, 3);
        assertThat(figures.series("32.16", REG_IN, day("2025-01-31"), day("2025-02-02")))
                .containsExactly(0, 7, 0);
        assertThat(figures.series("32.16", REG_T, day("2024-12-30"), day("2024-12-31")))
                .containsExactly(0, 5);
        assertThat(figures.series("32.16", REG_T, day("2025-02-02"), day("2025-02-01")))
                .isEmpty();
        assertThat(figures.firstDay()).contains(day("2024-12-31"));
    }

    @Test
    void aSeriesIsTheValueOfEachOfItsDays() {
        Figures figures = Given.figures(
                registered("r", "32.16", "2025-01-10", rest -> rest.setBirthMonth(day("2000-03-01"))),
                registered("s", "12.75", "2025-02-01"));
        LocalDate from = day("2024-12-15");

        for (String area : figures.areas()) {
            for (Measure measure : Measure.all()) {
                long[] series = figures.series(area, measure, from, day("2025-08-15"));
                for (int i = 0; i < series.length; i++) {
                    assertThat(series[i])
                            .as("%s of %s on day %d", measure, area, i)
                            .isEqualTo(figures.value(area, measure, from.plusDays(i)));
                }
            }
        }
    }
}
