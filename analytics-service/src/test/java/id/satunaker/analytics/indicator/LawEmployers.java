package id.satunaker.analytics.indicator;

import id.satunaker.analytics.indicator.BatchFigures.Series;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The largest employers by the engine held against those of the batch computation: every measure of workplaces in one area
 * each, another with every case, on the day and over thirty days.
 */
final class LawEmployers {
    private static final int WINDOW = 30;
    private static final List<String> AREAS = List.of("ID", "32", "12", "32.16", "32.73", "12.75", "82.04");

    private final LawCase law;
    private final Figures figures;
    private final BatchEmployers batch;

    private LawEmployers(LawCase law, BatchFigures batch, Figures figures) {
        this.law = law;
        this.figures = figures;
        this.batch = batch.employers();
    }

    /** The first that differs, in words; empty where none does. */
    static Optional<String> difference(LawCase law, BatchFigures batch, Figures figures) {
        LawEmployers employers = new LawEmployers(law, batch, figures);
        return LawComparison.measures().entrySet().stream()
                .filter(counted -> counted.getValue().indicator().isOfEmployers())
                .flatMap(counted -> {
                    long turn = law.seed() + counted.getValue().index();
                    String area = AREAS.get((int) Math.floorMod(turn, (long) AREAS.size()));
                    return employers.difference(area, counted).stream();
                })
                .findFirst();
    }

    private Optional<String> difference(String area, Map.Entry<Series, Measure> counted) {
        Series series = counted.getKey().in(area);
        Measure measure = counted.getValue();
        Optional<String> onDay = difference(series, Quantity.onDay(measure));
        return measure.indicator().kind() == Kind.FLOW
                ? onDay.or(() -> difference(series, Quantity.over(WINDOW, measure)))
                : onDay;
    }

    private Optional<String> difference(Series series, Quantity quantity) {
        long[] expected = batch.largest(series, quantity.days());
        long[] actual = figures.largestEmployer(new Range(series.area(), law.from(), law.to()), quantity);
        int at = Arrays.mismatch(expected, actual);
        return at < 0
                ? Optional.empty()
                : Optional.of("largest employer in %s over %d days to %s: batch %d, engine %d"
                        .formatted(series, quantity.days(), law.from().plusDays(at), expected[at], actual[at]));
    }
}
