package id.satunaker.analytics.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.analytics.indicator.Value.Presence;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What everybody may see of figures: counts in fives, rates of such counts, nothing of few. */
class OpenCountsTest {
    private static final String REGION = "32.16";
    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);
    private static final Measure UNEMPLOYED = Measure.of(Indicator.REG_U);

    private final DisclosureControl control = new DisclosureControl("the key of this test, and of no service");
    private final CountedBy counted = CountedBy.hand(REGION);

    @Test
    void aRateIsMadeOfTheCountsThatAreShown() {
        counted.add(DAY, UNEMPLOYED, 33).add(DAY, Measure.of(Indicator.VAC), 12);

        Value rate = open(Indicator.TIGHT);

        assertThat(rate.numerator()).isEqualTo(open(Indicator.VAC).value());
        assertThat(rate.denominator()).isEqualTo(open(Indicator.REG_U).value());
        assertThat(rate.numerator().longValue() % 5).isZero();
    }

    @Test
    void aRateOfFewerThanFiveIsSuppressedAndACountOfThemIsNot() {
        counted.add(DAY, UNEMPLOYED, 4);

        assertThat(open(Indicator.YOUTH).presence()).isEqualTo(Presence.SUPPRESSED);
        assertThat(open(Indicator.REG_U).value().longValue()).isIn(0L, 5L);
    }

    @Test
    void aMeanOfFewerThanFiveIsSuppressed() {
        counted.add(DAY.minusDays(29), UNEMPLOYED, 4);

        assertThat(open(Indicator.JFR30).presence()).isEqualTo(Presence.SUPPRESSED);
    }

    @Test
    void aMedianOfTenIsShown() {
        counted.spells(DAY, 30, 10);

        assertThat(open(Indicator.TTP).value()).isEqualByComparingTo("30");
    }

    @Test
    void aLevelThatStaysTheSameShowsTheSameOnAllDays() {
        counted.add(DAY.minusDays(60), UNEMPLOYED, 13);

        List<Value> days = new Evaluation(control.open(counted.figures()), References.NONE)
                .series(Indicator.REG_U, new Range(REGION, DAY.minusDays(60), DAY));

        assertThat(days).extracting(Value::value).containsOnly(days.get(0).value());
    }

    @Test
    void aFlowIsDrawnByItsDay() {
        for (int day = 0; day < 60; day++) {
            counted.add(DAY.minusDays(day), Measure.of(Indicator.REG_IN), 2);
        }

        List<Value> days = new Evaluation(control.open(counted.figures()), References.NONE)
                .series(Indicator.REG_IN, new Range(REGION, DAY.minusDays(59), DAY));

        assertThat(days).extracting(value -> value.value().longValue()).containsOnly(0L, 5L);
        assertThat(days).extracting(value -> value.value().longValue()).contains(0L, 5L);
    }

    /** A month that is asked for up to every day of it would else be drawn thirty times. */
    @Test
    void theSameSumShowsTheSameOverHoweverManyDays() {
        counted.add(DAY.minusDays(25), Measure.of(Indicator.REG_IN), 3);
        Counts open = control.open(counted.figures());

        long[] sums = IntStream.rangeClosed(26, 120)
                .mapToLong(days ->
                        open.numbers(Range.onDay(REGION, DAY), Quantity.over(days, Measure.of(Indicator.REG_IN)))[0])
                .toArray();

        assertThat(sums).containsOnly(sums[0]);
        assertThat(sums[0]).isIn(0L, 5L);
    }

    private Value open(Indicator indicator) {
        return new Evaluation(control.open(counted.figures()), References.NONE).on(DAY, indicator, REGION);
    }
}
