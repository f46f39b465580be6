package id.satunaker.analytics.indicator;

import id.satunaker.analytics.indicator.BatchIndicators.Fraction;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The law of figures that are made of counts: each is, as it is served, what the domain page says it is. */
final class LawIndicators {
    static final List<Indicator> MADE = Arrays.stream(Indicator.values())
            .filter(indicator -> !Indicator.counts().contains(indicator))
            .toList();

    private final LawCase law;
    private final BatchIndicators batch;
    private final Evaluation engine;

    private LawIndicators(LawCase law, BatchReferences references, LawFold fold) {
        this.law = law;
        this.batch = new BatchIndicators(law.batch(), BatchArrivals.of(fold.sent()), references);
        this.engine = new Evaluation(fold.figures(), references.asOfTheEngine());
    }

    /** The first figure that differs, in words; empty where none does. */
    static Optional<String> violation(LawCase law, LawFold fold) {
        Figures figures = fold.run(frame -> {});
        return difference(law, fold, figures);
    }

    private static Optional<String> difference(LawCase law, LawFold fold, Figures figures) {
        LawIndicators indicators = new LawIndicators(law, HistoriesReferences.of(law), fold);
        return MADE.stream()
                .flatMap(indicator ->
                        figures.areas().stream().flatMap(area -> indicators.difference(indicator, area).stream()))
                .findFirst();
    }

    private Optional<String> difference(Indicator indicator, String area) {
        List<Value> values = engine.series(indicator, new Range(area, law.from(), law.to()));
        for (int i = 0; i < values.size(); i++) {
            Optional<Fraction> expected = batch.on(law.from().plusDays(i), indicator.name(), area);
            if (!isServedAs(values.get(i).value(), expected)) {
                return Optional.of("%s of %s on %s: batch %s, engine %s"
                        .formatted(indicator, area, law.from().plusDays(i), expected, values.get(i)));
            }
        }
        return Optional.empty();
    }

    /** Rounded to the decimals that it is served with. */
    private static boolean isServedAs(BigDecimal served, Optional<Fraction> expected) {
        return served == null
                ? expected.isEmpty()
                : expected.filter(exact -> exact.rounded(served.scale()).equals(served))
                        .isPresent();
    }
}
