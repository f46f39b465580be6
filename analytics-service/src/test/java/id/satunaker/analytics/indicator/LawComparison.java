package id.satunaker.analytics.indicator;

import id.satunaker.analytics.indicator.BatchFigures.Series;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The engine's figures held against those of the batch computation: every area, measure and day of a window. */
final class LawComparison {

    private final LawCase law;
    private final BatchFigures batch;
    private final Predicate<Indicator> compared;

    /** Of some indicators only. */
    LawComparison(LawCase law, BatchFigures batch, Predicate<Indicator> compared) {
        this.law = law;
        this.batch = batch;
        this.compared = compared;
    }

    /** Everything. */
    static Optional<String> difference(LawCase law, BatchFigures batch, Figures figures) {
        return new LawComparison(law, batch, indicator -> true).difference(figures);
    }

    /** The first figure that differs, in words; empty where none does. */
    Optional<String> difference(Figures figures) {
        Set<String> areas = new TreeSet<>(figures.areas());
        batch.counted().forEach(series -> areas.add(series.area()));
        Set<Series> unknown = new HashSet<>(batch.counted());
        unknown.removeIf(series -> !compared.test(Indicator.valueOf(series.indicator())));
        for (String area : areas) {
            for (Measure measure : Measure.all()) {
                if (compared.test(measure.indicator())) {
                    Series series = series(area, measure);
                    unknown.remove(series);
                    Optional<String> difference = difference(figures, measure, series);
                    if (difference.isPresent()) {
                        return difference;
                    }
                }
            }
        }
        return unknown.stream().findFirst().map(series -> "the engine has no measure for " + series);
    }

    static Series series(String area, Measure measure) {
        String code = measure.indicator().name();
        return measure.dimension() == null
                ? Series.total(area, code)
                : new Series(area, code, measure.dimension().name(), measure.category());
    }

    private Optional<String> difference(Figures figures, Measure measure, Series series) {
        long[] expected = batch.of(series);
        long[] actual = figures.series(series.area(), measure, law.from(), law.to());
        int at = Arrays.mismatch(expected, actual);
        if (at >= 0) {
            return Optional.of("%s on %s: batch %s, engine %s"
                    .formatted(series, law.from().plusDays(at), number(expected, at), number(actual, at)));
        }
        int some = measure.index() * 17 % expected.length;
        long asked = figures.value(series.area(), measure, law.from().plusDays(some));
        long left = figures.value(series.area(), measure, law.to().plusYears(3));
        return asked == expected[some] && left == 0
                ? Optional.empty()
                : Optional.of("%s asked for a single day: %d instead of %d, %d when all is over"
                        .formatted(series, asked, expected[some], left));
    }

    private static String number(long[] numbers, int at) {
        return at < numbers.length ? Long.toString(numbers[at]) : "no value";
    }
}
