package id.satunaker.analytics.indicator;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All that has been released: the last night, and every month with the figures of its release. Immutable. */
public final class Releases {
    public static final Releases NONE = new Releases(null, Map.of());

    private final @Nullable Night night;
    private final SortedMap<YearMonth, Release> months;

    private Releases(@Nullable Night night, Map<YearMonth, Release> months) {
        this.night = night;
        this.months = Collections.unmodifiableSortedMap(new TreeMap<>(months));
    }

    /**
     * One month as it was released.
     *
     * @param date the day in Jakarta of the release
     * @param figures the figures of all days as they were then
     */
    public record Release(YearMonth month, LocalDate date, Figures figures) {}

    /** The last night; empty before the first. */
    public Optional<Night> night() {
        return Optional.ofNullable(night);
    }

    public Optional<Release> of(YearMonth month) {
        return Optional.ofNullable(months.get(month));
    }

    /** The months that have been released, with their releases. */
    public SortedMap<YearMonth, Release> months() {
        return months;
    }

    /** The figures of the last release; none before the first. */
    Figures released() {
        return months.values().stream()
                .max(Comparator.comparing(Release::date))
                .map(Release::figures)
                .orElseGet(View::nothing);
    }

    public Releases with(Night newest) {
        return new Releases(newest, months);
    }

    Releases withoutNight() {
        return new Releases(null, months);
    }

    public Releases with(Release release) {
        Map<YearMonth, Release> more = new TreeMap<>(months);
        more.put(release.month(), release);
        return new Releases(night, more);
    }
}
