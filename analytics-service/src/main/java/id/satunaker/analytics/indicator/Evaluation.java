package id.satunaker.analytics.indicator;

import java.time.LocalDate;
import java.util.List;

/** Computes any indicator of any area and days from the counts that one reader may see. Immutable. */
public final class Evaluation {
    private final Basis basis;

    public Evaluation(Counts counts, References references) {
        this.basis = new Basis(counts, references);
    }

    /** The indicator on every day of the range. */
    public List<Value> series(Indicator indicator, Range range) {
        return Formulas.of(indicator).values(basis, range);
    }

    /** A count, whole or in one category, as it is on every day, or summed over days. */
    public List<Value> series(Quantity quantity, Range range) {
        return new Count(quantity).values(basis, range);
    }

    public Value on(LocalDate day, Indicator indicator, String area) {
        return series(indicator, Range.onDay(area, day)).get(0);
    }
}
