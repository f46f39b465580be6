package id.satunaker.analytics.indicator;

import id.satunaker.analytics.indicator.BatchFigures.Series;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The engine's figures held against those of the batch computation: every area, measure and day of a window. */
final class LawComparison {

    private static final Map<Series, Measure> MEASURES = measures();

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
            for (Map.Entry<Series, Measure> counted : MEASURES.entrySet()) {
                Series series = counted.getKey().in(area);
                if (compared.test(Indicator.valueOf(series.indicator()))) {
                    unknown.remove(series);
                    Optional<String> difference = difference(figures, counted.getValue(), series);
                    if (difference.isPresent()) {
                        return difference;
                    }
                }
            }
        }
        Optional<String> spells = compared.test(Indicator.REG_OUT) ? spells(figures, areas) : Optional.empty();
        return spells.or(() -> unknown.stream().findFirst().map(series -> "the engine has no measure for " + series));
    }

    /** All that is counted, as the batch computation calls it. */
    static Map<Series, Measure> measures() {
        Map<Series, Measure> measures = new LinkedHashMap<>();
        Measure.all().forEach(measure -> measures.put(series("", measure), measure));
        for (Indicator indicator : Indicator.counts()) {
            measures.put(Series.total("", indicator.name()), Measure.of(indicator));
        }
        for (Measure hidden : List.of(Measures.PLACED_WITHIN_90, Measures.KEPT_FOR_90)) {
            String code = hidden.indicator().name();
            measures.put(new Series("", code, BatchFigures.TOTAL, hidden.category()), hidden);
        }
        return measures;
    }

    /** Day by day, and once over the whole window. */
    private Optional<String> spells(Figures figures, Set<String> areas) {
        for (String area : areas) {
            Lengths all = new Lengths();
            for (LocalDate day = law.from(); !day.isAfter(law.to()); day = day.plusDays(1)) {
                batch.spells(area, day).forEach(length -> all.add(length.intValue(), 1));
                Lengths ofDay = new Lengths();
                batch.spells(area, day).forEach(length -> ofDay.add(length.intValue(), 1));
                Lengths actual = figures.placedSpells(area, day, day);
                if (!actual.toString().equals(ofDay.toString())) {
                    return Optional.of("spells that ended by placement in %s on %s: batch %s, engine %s"
                            .formatted(area, day, ofDay, actual));
                }
            }
            Lengths ever = figures.placedSpells(
                    area, law.from().minusYears(1), law.to().plusYears(3));
            if (!ever.toString().equals(all.toString())) {
                return Optional.of("spells in %s: batch %s, engine %s".formatted(area, all, ever));
            }
        }
        return Optional.empty();
    }

    private static Series series(String area, Measure measure) {
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
