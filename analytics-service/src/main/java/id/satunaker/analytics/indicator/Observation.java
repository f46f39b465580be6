package id.satunaker.analytics.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure with its status.
 *
 * @param released what the figure was when its month was released; null in a month that has not been
 */
public record Observation(
        Value value, Status status, @Nullable Value released) {

    static Observation of(Value value, @Nullable Value released) {
        return new Observation(value, status(value, released), released);
    }

    private static Status status(Value value, @Nullable Value released) {
        return switch (value.presence()) {
            case SHOWN -> released == null ? Status.P : Status.A;
            case MISSING -> Status.M;
            case SUPPRESSED -> Status.Q;
        };
    }

    static Observation missing() {
        return of(Value.MISSING, null);
    }

    /** How much more this count is than another; of a released month where both are. */
    Observation minus(Observation other) {
        return of(
                value.minus(other.value),
                released == null || other.released == null ? null : released.minus(other.released));
    }

    /** This count divided. */
    Observation dividedBy(int divisor, int decimals) {
        return of(value.dividedBy(divisor, decimals), released == null ? null : released.dividedBy(divisor, decimals));
    }

    /** What has been added to the figure since its release; null where either is not shown. */
    public @Nullable BigDecimal revision() {
        BigDecimal now = value.value();
        BigDecimal then = released == null ? null : released.value();
        return now == null || then == null ? null : now.subtract(then);
    }
}
