package id.satunaker.analytics.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.analytics.indicator.Value.Presence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The derived indicators of domain section 4 on counts made by hand. */
class EvaluationTest {
    private static final String REGION = "32.16";
    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);
    private static final LocalDate LONG_AGO = DAY.minusDays(400);
    private static final Measure UNEMPLOYED = Measure.of(Indicator.REG_U);

    private final CountedBy counted = CountedBy.hand(REGION);

    @Test
    void sharesAreOfTheRegisteredUnemployedOfTheDay() {
        counted.add(LONG_AGO, UNEMPLOYED, 7)
                .add(LONG_AGO, Measure.of(Indicator.REG_U, Dimension.DURATION, "D_GE365"), 2)
                .add(LONG_AGO, Measure.of(Indicator.REG_U, Dimension.AGE, "Y15T24"), 3)
                .add(LONG_AGO, Measure.of(Indicator.VAC), 5);

        assertThat(on(DAY, Indicator.LTU)).isEqualTo("28.57");
        assertThat(on(DAY, Indicator.YOUTH)).isEqualTo("42.86");
        assertThat(on(DAY, Indicator.TIGHT)).isEqualTo("0.7143");
        assertThat(value(DAY, Indicator.TIGHT).numerator()).isEqualTo(BigDecimal.valueOf(5));
        assertThat(value(DAY, Indicator.TIGHT).denominator()).isEqualTo(BigDecimal.valueOf(7));
    }

    @Test
    void nothingToDivideByIsMissingAndNotZero() {
        assertThat(List.of(
                        Indicator.LTU,
                        Indicator.TIGHT,
                        Indicator.JFR30,
                        Indicator.PLC90,
                        Indicator.RET90,
                        Indicator.MISMATCH,
                        Indicator.REG_UR,
                        Indicator.TTP,
                        Indicator.LAG,
                        Indicator.COVERAGE))
                .allSatisfy(indicator ->
                        assertThat(value(DAY, indicator).presence()).isEqualTo(Presence.MISSING));
        assertThat(on(DAY, Indicator.REG_U)).isEqualTo("0");
    }

    @Test
    void theJobFindingRateIsOfTheMeanOverTheSameThirtyDays() {
        counted.add(DAY.minusDays(14), UNEMPLOYED, 10) // on 15 of the 30 days: a mean of 5
                .add(DAY.minusDays(29), Measure.of(Indicator.PLC_REG), 1)
                .add(DAY.minusDays(30), Measure.of(Indicator.PLC_REG), 100)
                .add(DAY, Measure.of(Indicator.PLC_REG), 1);

        assertThat(on(DAY, Indicator.JFR30)).isEqualTo("40.00");
        assertThat(value(DAY, Indicator.JFR30).denominator()).isEqualByComparingTo("5");
    }

    @Test
    void cohortsAreOfTheDaysFrom119To90DaysBefore() {
        for (int before : new int[] {120, 119, 90, 89}) {
            counted.add(DAY.minusDays(before), Measure.of(Indicator.REG_IN), 10)
                    .add(DAY.minusDays(before), Measure.of(Indicator.PLC), 10);
        }
        counted.add(DAY.minusDays(119), Measures.PLACED_WITHIN_90, 1)
                .add(DAY.minusDays(120), Measures.PLACED_WITHIN_90, 9)
                .add(DAY.minusDays(90), Measures.KEPT_FOR_90, 7)
                .add(DAY.minusDays(89), Measures.KEPT_FOR_90, 9);

        assertThat(on(DAY, Indicator.PLC90)).isEqualTo("5.00");
        assertThat(on(DAY, Indicator.RET90)).isEqualTo("35.00");
    }

    @Test
    void theMedianTimeToPlacementIsOfTenSpellsAtLeastOnNinetyDays() {
        counted.spells(DAY.minusDays(89), 10, 5).spells(DAY, 13, 5).spells(DAY.minusDays(90), 1, 100);

        assertThat(on(DAY, Indicator.TTP)).isEqualTo("11.5");
        assertThat(value(DAY.plusDays(1), Indicator.TTP).presence()).isEqualTo(Presence.MISSING);
        assertThat(evaluation().series(Indicator.TTP, new Range(REGION, DAY.minusDays(1), DAY.plusDays(1))))
                .extracting(value -> String.valueOf(value.value()))
                .containsExactly("1.0", "11.5", "null");
    }

    @Test
    void mismatchIsHalfTheDistanceBetweenTheSharesOfGroups() {
        counted.add(LONG_AGO, Measure.of(Indicator.REG_U, Dimension.OCCUPATION, "7"), 3)
                .add(LONG_AGO, Measure.of(Indicator.REG_U, Dimension.OCCUPATION, "2"), 1)
                .add(LONG_AGO, Measure.of(Indicator.REG_U, Dimension.OCCUPATION, "_U"), 50)
                .add(LONG_AGO, Measure.of(Indicator.VAC, Dimension.OCCUPATION, "7"), 1)
                .add(LONG_AGO, Measure.of(Indicator.VAC, Dimension.OCCUPATION, "8"), 2);

        assertThat(on(DAY, Indicator.MISMATCH)).isEqualTo("0.6667"); // |3/4-1/3|, |1/4|, |2/3|, halved
    }

    @Test
    void aSeriesIsWhatEachDaySays() {
        counted.add(DAY.minusDays(70), UNEMPLOYED, 9)
                .add(DAY.minusDays(40), UNEMPLOYED, -2)
                .add(DAY.minusDays(40), Measure.of(Indicator.PLC_REG), 2)
                .spells(DAY.minusDays(40), 30, 12);
        LocalDate from = DAY.minusDays(100);

        for (Indicator indicator : Indicator.values()) {
            List<Value> series = evaluation().series(indicator, new Range(REGION, from, DAY));
            for (int i = 0; i < series.size(); i++) {
                assertThat(series.get(i)).isEqualTo(value(from.plusDays(i), indicator));
            }
        }
    }

    private String on(LocalDate day, Indicator indicator) {
        return String.valueOf(value(day, indicator).value());
    }

    private Value value(LocalDate day, Indicator indicator) {
        return evaluation().on(day, indicator, REGION);
    }

    private Evaluation evaluation() {
        return new Evaluation(counted.figures(), References.NONE);
    }
}
