package id.satunaker.analytics.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.analytics.indicator.BatchFigures.Series;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That the histories of the law reach what it is about. */
class HistoriesTest {

    @Test
    void aSeedAlwaysMakesTheSameHistory() {
        assertThat(Histories.of(7)).isEqualTo(Histories.of(7)).isNotEqualTo(Histories.of(8));
    }

    @Test
    void everyMeasureIsCountedInARegionAndItsProvince() {
        Set<String> counted = LongStream.rangeClosed(1, 1_000)
                .mapToObj(Histories::of)
                .flatMap(history -> history.batch().counted().stream())
                .filter(series -> !series.area().equals("ID"))
                .map(HistoriesTest::nameOf)
                .collect(Collectors.toSet());

        Set<String> expected = new HashSet<>();
        for (Series series : LawComparison.measures().keySet()) {
            expected.add(nameOf(series.in("32.16")));
            expected.add(nameOf(series.in("32")));
        }
        assertThat(counted).containsAll(expected);
    }

    private static String nameOf(Series series) {
        return series.in(series.area().length() == 2 ? "province" : "region").toString();
    }

    @Test
    void everyFigureThatIsMadeOfCountsIsThereInARegionAndInAProvince() {
        Set<String> there = LongStream.rangeClosed(1, 200)
                .mapToObj(Histories::of)
                .flatMap(HistoriesTest::figuresNotZero)
                .collect(Collectors.toSet());

        Set<String> expected = LawIndicators.MADE.stream()
                .flatMap(indicator -> Stream.of(indicator + " of a region", indicator + " of a province"))
                .collect(Collectors.toSet());
        assertThat(there).containsAll(expected);
    }

    private static Stream<String> figuresNotZero(LawCase history) {
        BatchIndicators batch = new BatchIndicators(
                history.batch(), BatchArrivals.of(history.events()), HistoriesReferences.of(history));
        return Stream.of("32.16", "32", "82.04", "82")
                .flatMap(area -> LawIndicators.MADE.stream()
                        .filter(indicator -> history.from()
                                .datesUntil(history.to())
                                .anyMatch(day -> batch.on(day, indicator.name(), area)
                                        .filter(exact -> exact.numerator().signum() > 0)
                                        .isPresent()))
                        .map(indicator -> indicator + (area.length() > 2 ? " of a region" : " of a province")));
    }
}
