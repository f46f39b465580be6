package id.satunaker.analytics.indicator;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of one placement's claim on a vacancy: the day on which the placement that names the vacancy starts, before
 * and after; null where it did not, or does not, name it.
 */
public record Link(
        String vacancy,
        @Nullable LocalDate before,
        @Nullable LocalDate after) {

    /** What a change of a person's records means for the vacancies that their placements name. */
    public static List<Link> between(Person before, Person after) {
        throw new UnsupportedOperationException();
    }
}
