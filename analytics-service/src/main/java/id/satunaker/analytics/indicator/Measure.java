package id.satunaker.analytics.indicator;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is counted: an indicator, whole or in one category of one dimension. {@code index} is its place in
 * stored cells.
 */
public record Measure(
        int index,
        Indicator indicator,
        @Nullable Dimension dimension,
        @Nullable String category) {

    /** Every measure that can be asked for, by index. */
    public static List<Measure> all() {
        return Measures.ALL;
    }

    /** The indicator's total. */
    public static Measure of(Indicator indicator) {
        return Measures.total(indicator);
    }

    /**
     * One category of the indicator.
     *
     * @throws IllegalArgumentException where the indicator is not counted so
     */
    public static Measure of(Indicator indicator, Dimension dimension, String category) {
        Measure measure = by(indicator, dimension).get(category);
        if (measure == null) {
            throw new IllegalArgumentException(indicator + " by " + dimension + " has no category " + category);
        }
        return measure;
    }

    /**
     * The indicator's measures by category, in the order of {@link Dimension#categories()}.
     *
     * @throws IllegalArgumentException where the indicator is not counted so
     */
    public static Map<String, Measure> by(Indicator indicator, Dimension dimension) {
        Map<String, Measure> measures = Measures.parts(indicator, dimension);
        if (measures.isEmpty()) {
            throw new IllegalArgumentException(indicator + " is not counted by " + dimension);
        }
        return measures;
    }
}
