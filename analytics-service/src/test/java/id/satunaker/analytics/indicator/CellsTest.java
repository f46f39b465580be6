package id.satunaker.analytics.indicator;

import static id.satunaker.analytics.indicator.Given.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CellsTest {
    private static final Measure REG_T = Measure.of(Indicator.REG_T);
    private static final Measure REG_U = Measure.of(Indicator.REG_U);

    @Test
    void numbersOfOneCellAddUp() {
        Cells cells = new Cells();
        cells.add("32.16", day("2025-01-10"), REG_U, 2);
        cells.add("32.16", day("2025-01-10"), REG_U, -5);

        MonthCells month = cells.byAreaMonth().get(new AreaMonth("32.16", 12 * 2025));

        assertThat(month.size()).isEqualTo(1);
        assertThat(month.position(0)).isEqualTo(REG_U.index() * 31 + 9);
        assertThat(month.number(0)).isEqualTo(-3);
    }

    @Test
    void cellsThatAddUpToZeroAreAsIfNeverAdded() {
        Cells cells = new Cells();
        cells.add("32.16", day("2025-01-10"), REG_U, 2);
        cells.add("32.16", day("2025-01-10"), REG_U, -2);
        cells.add("32.16", day("2025-01-10"), REG_T, 0);

        assertThat(cells.isEmpty()).isTrue();
        assertThat(cells.byAreaMonth()).isEmpty();
    }

    @Test
    void cellsComeByRegionAndMonthInOrder() {
        Cells cells = new Cells();
        cells.add("32.16", day("2025-02-28"), REG_U, 1);
        cells.add("32.16", day("2024-12-31"), REG_U, 1);
        cells.add("11.01", day("2026-01-01"), REG_U, 1);
        cells.add("91.09", day("1970-01-01"), REG_T, 1);

        assertThat(cells.byAreaMonth().keySet())
                .containsExactly(
                        new AreaMonth("11.01", 12 * 2026),
                        new AreaMonth("32.16", 12 * 2024 + 11),
                        new AreaMonth("32.16", 12 * 2025 + 1),
                        new AreaMonth("91.09", 12 * 1970));
    }

    @Test
    void theDifferenceIsWhatHasToBeAdded() {
        Cells before = new Cells();
        before.add("32.16", day("2025-01-10"), REG_U, 1);
        before.add("32.16", day("2025-07-09"), REG_U, -1);
        Cells after = new Cells();
        after.add("32.16", day("2025-01-10"), REG_U, 1);
        after.add("32.16", day("2025-02-20"), REG_U, -1);

        Cells sum = new Cells();
        sum.addAll(before);
        sum.addAll(after.minus(before));

        assertThat(sum.minus(after).isEmpty()).isTrue();
        assertThat(after.minus(before).byAreaMonth())
                .containsOnlyKeys(new AreaMonth("32.16", 12 * 2025 + 1), new AreaMonth("32.16", 12 * 2025 + 6));
        assertThat(before.byAreaMonth()).hasSize(2);
    }

    @Test
    void manyCellsAreWhatAMapOfThemIs() {
        Random random = new Random(7);
        Cells cells = new Cells();
        Map<AreaMonth, Map<Integer, Long>> expected = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            String region = "3" + random.nextInt(3) + ".0" + random.nextInt(10);
            int day = random.nextInt(400);
            Measure measure = Measure.all().get(random.nextInt(Measure.all().size()));
            long number = random.nextInt(5) - 2;
            cells.add(region, day("2025-01-01").plusDays(day), measure, number);
            AreaMonth month =
                    new AreaMonth(region, AreaMonth.monthOf(day("2025-01-01").plusDays(day)));
            int position =
                    measure.index() * 31 + day("2025-01-01").plusDays(day).getDayOfMonth() - 1;
            expected.computeIfAbsent(month, none -> new HashMap<>()).merge(position, number, Long::sum);
        }
        expected.values().forEach(month -> month.values().removeIf(number -> number == 0));
        expected.values().removeIf(Map::isEmpty);

        Map<AreaMonth, Map<Integer, Long>> actual = new HashMap<>();
        cells.byAreaMonth().forEach((month, numbers) -> actual.put(month, asMap(numbers)));

        assertThat(actual).isEqualTo(expected);
        cells.clear();
        assertThat(cells.isEmpty()).isTrue();
        assertThat(cells.byAreaMonth()).isEmpty();
    }

    @Test
    void onlyTheDottedCodeOfARegionIsARegion() {
        for (String code : new String[] {"3216", "32", "ID", "32-16", "3a.16", "32.160", ""}) {
            assertThatThrownBy(() -> new Cells().add(code, day("2025-01-10"), REG_U, 1))
                    .as(code)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Map<Integer, Long> asMap(MonthCells cells) {
        Map<Integer, Long> map = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            map.put(cells.position(i), cells.number(i));
        }
        return map;
    }
}
