package id.satunaker.analytics.indicator;

import id.satunaker.schemas.event.VacancyEvent;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A vacancy's current version (R1; null while none is known) and the number of placements that name it by the day they
 * start, which may be known before the vacancy is and outlives its retraction.
 */
public record VacancyPosts(@Nullable VacancyEvent current, SortedMap<LocalDate, Integer> starts) {
    public static final VacancyPosts NONE = new VacancyPosts(null, Collections.emptySortedMap());

    public VacancyPosts {
        starts = Collections.unmodifiableSortedMap(new TreeMap<>(starts));
    }

    /** These posts after a version of the vacancy; {@code this} when the version is not newer than what is known. */
    public VacancyPosts with(VacancyEvent event) {
        if (current != null && !Versions.supersedes(event.getEnvelope(), current.getEnvelope())) {
            return this;
        }
        return new VacancyPosts(event, starts);
    }

    /**
     * These posts after one placement's claim on them changed. Claims are added and taken back one by one, so unlike
     * versions each link must come exactly once; their order does not matter, which is why a number may be negative
     * meanwhile.
     */
    public VacancyPosts with(Link link) {
        SortedMap<LocalDate, Integer> changed = new TreeMap<>(starts);
        count(link.before(), -1, changed);
        count(link.after(), 1, changed);
        return new VacancyPosts(current, changed);
    }

    private static void count(@Nullable LocalDate day, int placements, SortedMap<LocalDate, Integer> starts) {
        if (day != null) {
            starts.merge(day, placements, (known, more) -> known + more == 0 ? null : known + more);
        }
    }
}
