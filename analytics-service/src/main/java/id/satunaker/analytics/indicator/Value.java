package id.satunaker.analytics.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * One figure of one area and day, rounded as it is served, or why there is none.
 *
 * @param value null where it is not shown
 * @param numerator what a rate was made of; null for other figures
 * @param denominator the same; of a mean, the mean
 * @param vintage month of the reference data in the denominator, where there is any
 */
public record Value(
        @Nullable BigDecimal value,
        Presence presence,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable YearMonth vintage) {

    /** Whether there is a figure, and why not. */
    public enum Presence {
        SHOWN,
        /** It is not defined: nothing to divide by, too few cases by its definition, or no reference data. */
        MISSING,
        /** It could tell of single persons or employers. */
        SUPPRESSED
    }

    public static final Value MISSING = new Value(null, Presence.MISSING, null, null, null);
    public static final Value SUPPRESSED = new Value(null, Presence.SUPPRESSED, null, null, null);

    static Value of(BigDecimal value) {
        return new Value(value, Presence.SHOWN, null, null, null);
    }

    /** A count, which is never missing, or what hides it. */
    static Value ofCount(long count) {
        return count == Counts.HIDDEN ? SUPPRESSED : of(BigDecimal.valueOf(count));
    }

    /** How much more this is than another count; what hides either of them hides it. */
    Value minus(Value other) {
        if (value == null) {
            return this;
        }
        return other.value == null ? other : of(value.subtract(other.value));
    }

    /** A count divided; what hides it hides that. */
    Value dividedBy(int divisor, int decimals) {
        return value == null ? this : of(value.divide(BigDecimal.valueOf(divisor), decimals, RoundingMode.HALF_UP));
    }
}
