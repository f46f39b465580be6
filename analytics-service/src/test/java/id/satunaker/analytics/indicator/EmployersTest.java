package id.satunaker.analytics.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Which employer makes up how much of a cell, and whose cell is hidden for that. */
class EmployersTest {
    private static final LocalDate DAY = LocalDate.of(2025, 3, 10);
    private static final Measure PLACED = Measure.of(Indicator.PLC);
    private static final Measure OPEN = Measure.of(Indicator.VAC);

    private final Cells cells = new Cells();

    @Test
    void countsByEmployerInRegionsProvincesAndTheNation() {
        placed("32.16", "big", DAY, 5);
        placed("32.16", "small", DAY, 2);
        placed("32.73", "small", DAY, 4);

        assertThat(largest("32.16", Quantity.onDay(PLACED))).isEqualTo(5);
        assertThat(largest("32", Quantity.onDay(PLACED))).isEqualTo(6);
        assertThat(largest("ID", Quantity.onDay(PLACED))).isEqualTo(6);
        assertThat(largest("12", Quantity.onDay(PLACED))).isZero();
    }

    @Test
    void aWindowIsOfItsDaysAndAStockOfAllDaysBefore() {
        placed("32.16", "a", DAY.minusDays(2), 3);
        placed("32.16", "a", DAY, 1);
        new Workplace(cells, "32.16", "a").add(DAY.minusDays(400), OPEN, 7);
        new Workplace(cells, "32.16", "a").add(DAY, OPEN, -5);
        new Workplace(cells, "32.16", "b").add(DAY.minusDays(1), OPEN, 4);

        assertThat(largest("32.16", Quantity.over(2, PLACED))).isEqualTo(1);
        assertThat(largest("32.16", Quantity.over(3, PLACED))).isEqualTo(4);
        assertThat(largest("32.16", new Quantity(PLACED, 1, 2))).isEqualTo(3);
        assertThat(figures().largestEmployer(new Range("32.16", DAY.minusDays(1), DAY), Quantity.onDay(OPEN)))
                .containsExactly(7, 4);
    }

    @Test
    void aCellOfWhichOneEmployerIsMoreThanFourFifthsIsHidden() {
        placed("32.16", "big", DAY, 81);
        placed("32.16", "small", DAY, 19);
        placed("32.73", "big", DAY, 80);
        placed("32.73", "small", DAY, 20);
        Counts open = new DisclosureControl("the key of this test, and of no service").open(figures());

        assertThat(open.numbers(Range.onDay("32.16", DAY), Quantity.onDay(PLACED)))
                .containsExactly(Counts.HIDDEN);
        assertThat(open.numbers(Range.onDay("32.73", DAY), Quantity.onDay(PLACED)))
                .containsExactly(100);
        assertThat(open.numbers(Range.onDay("32", DAY), Quantity.onDay(PLACED))).containsExactly(Counts.HIDDEN);
    }

    @Test
    void whatIsTakenBackIsAsIfItHadNeverBeen() {
        placed("32.16", "a", DAY, 3);
        placed("32.16", "b", DAY, 2);
        placed("32.16", "a", DAY, -3);

        assertThat(largest("32.16", Quantity.onDay(PLACED))).isEqualTo(2);
    }

    @Test
    void agreesWithCountingEachEmployerByItself() {
        Random random = new Random(5);
        long[][] byEmployer = new long[6][60];
        for (int i = 0; i < 300; i++) {
            int employer = random.nextInt(6);
            int day = random.nextInt(60);
            byEmployer[employer][day]++;
            placed("32.16", "employer " + employer, DAY.plusDays(day), 1);
        }
        for (int day = 10; day < 60; day++) {
            long most = 0;
            for (long[] days : byEmployer) {
                most = Math.max(most, days[day] + days[day - 1] + days[day - 2]);
            }
            assertThat(figures().largestEmployer(Range.onDay("32.16", DAY.plusDays(day)), Quantity.over(3, PLACED)))
                    .containsExactly(most);
        }
    }

    @Test
    void everyMeasureOfEmployersHasItsOwnSlots() {
        int last = Measures.COUNT - 1;
        for (String employer : List.of("", "a", "pt-maju", "Ω")) {
            for (Measure measure : Measure.all()) {
                int slot = Employers.slot(employer, measure);
                assertThat(Measure.all().stream()
                                .filter(other -> Employers.slots(other).has(slot)))
                        .containsExactly(measure);
                assertThat(slot).isGreaterThan(last);
            }
        }
        long greatest =
                Employers.slots(new Measure(255, Indicator.PLC, null, null)).of((1 << 17) - 1);
        assertThat(31 * greatest + 30).isLessThan(1 << 30);
        assertThat(Measures.COUNT).isLessThan(256);
    }

    private void placed(String region, String employer, LocalDate day, long number) {
        new Workplace(cells, region, employer).add(day, PLACED, number);
    }

    private long largest(String area, Quantity quantity) {
        return figures().largestEmployer(Range.onDay(area, DAY), quantity)[0];
    }

    private Figures figures() {
        return CountedBy.figures(cells);
    }
}
