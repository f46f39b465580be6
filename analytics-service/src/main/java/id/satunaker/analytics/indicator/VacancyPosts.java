package id.satunaker.analytics.indicator;

import id.satunaker.schemas.event.VacancyEvent;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A vacancy's current version (R1; null while none is known) and the number of placements that name it by the day they
 * start, which may be known before the vacancy is.
 */
public record VacancyPosts(@Nullable VacancyEvent current, SortedMap<LocalDate, Integer> starts) {
    public static final VacancyPosts NONE = new VacancyPosts(null, Collections.emptySortedMap());

    public VacancyPosts {
        starts = Collections.unmodifiableSortedMap(new TreeMap<>(starts));
    }

    /** These posts after a version of the vacancy; {@code this} when the version is not newer than what is known. */
    public VacancyPosts with(VacancyEvent event) {
        throw new UnsupportedOperationException();
    }

    /** These posts after one placement's claim on them changed. */
    public VacancyPosts with(Link link) {
        throw new UnsupportedOperationException();
    }
}
