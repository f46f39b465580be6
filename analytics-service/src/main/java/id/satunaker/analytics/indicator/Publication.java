package id.satunaker.analytics.indicator;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Figures as one kind of reader may see them: the exact ones of the newest frame, or those of the last night that are open
 * to everybody. Immutable.
 */
public final class Publication {
    private final Figures figures;
    private final FrameVector frame;
    private final @Nullable LocalDate night;
    private final Counts counts;
    private final References references;
    private final Evaluation evaluation;
    private final Function<YearMonth, Optional<Evaluation>> released;

    private Publication(Figures figures, FrameVector frame, @Nullable LocalDate night, Counts counts, Issued issued) {
        this.figures = figures;
        this.frame = frame;
        this.night = night;
        this.counts = counts;
        this.references = issued.references();
        this.evaluation = new Evaluation(counts, references);
        this.released = issued.released();
    }

    /** What goes with the counts: the reference data, and the months that were released, as the same reader may see them. */
    public record Issued(References references, Function<YearMonth, Optional<Evaluation>> released) {}

    public static Publication exact(Figures figures, Issued issued) {
        return new Publication(figures, figures.frame(), null, figures, issued);
    }

    /** @param night its day in Jakarta and what the frame said that it is exact for */
    public static Publication open(Night night, Counts counts, Issued issued) {
        return new Publication(night.figures(), night.frame(), night.date(), counts, issued);
    }

    public FrameVector frame() {
        return frame;
    }

    /** The day in whose night the figures were taken; empty where they are live. */
    public Optional<LocalDate> night() {
        return Optional.ofNullable(night);
    }

    /** The nation, and every province and region that records have contributed to, by code. */
    public SortedSet<String> areas() {
        return figures.areas();
    }

    /** The first day to which any record contributes. */
    public Optional<LocalDate> firstDay() {
        return figures.firstDay();
    }

    /** The areas whose counts changed after what a reader has seen; all where that cannot be known. */
    public Set<String> changedSince(FrameVector seen) {
        return frame.equals(seen) ? Set.of() : night == null ? figures.changedSince(seen) : areas();
    }

    /**
     * The areas whose figures of a day may differ from those of an earlier publication of the same kind. Reference data and
     * who is heard from are not counted by area: when they change, all may differ.
     */
    public Set<String> changedAfter(Publication earlier, LocalDate day) {
        return references == earlier.references && heardLately(day).equals(earlier.heardLately(day))
                ? changedSince(earlier.frame)
                : areas();
    }

    private Set<String> heardLately(LocalDate day) {
        LocalDate from = day.minusDays(Formulas.DAYS_OF_COVERAGE - 1L);
        return references.participants().stream()
                .filter(id -> counts.heard(id, from, day))
                .collect(Collectors.toSet());
    }

    public Observation on(LocalDate day, Indicator indicator, String area) {
        return series(indicator, Range.onDay(area, day)).get(0);
    }

    public Observation on(LocalDate day, Quantity quantity, String area) {
        return series(quantity, Range.onDay(area, day)).get(0);
    }

    /** The indicator on every day of the range. */
    public List<Observation> series(Indicator indicator, Range range) {
        return series(range, (of, part) -> of.series(indicator, part));
    }

    /** A count, whole or in a category, over the quantity's days, for every day of the range. */
    public List<Observation> series(Quantity quantity, Range range) {
        return series(range, (of, part) -> of.series(quantity, part));
    }

    private List<Observation> series(Range range, BiFunction<Evaluation, Range, List<Value>> series) {
        List<Value> values = series.apply(evaluation, range);
        List<Observation> observations = new ArrayList<>(values.size());
        for (Range month : range.months()) {
            List<Value> then = released.apply(YearMonth.from(month.from()))
                    .map(of -> series.apply(of, month))
                    .orElse(null);
            for (int i = 0; i < month.days(); i++) {
                Value value = values.get(observations.size());
                observations.add(Observation.of(value, then == null ? null : then.get(i)));
            }
        }
        return observations;
    }

    /**
     * Whether a region has a participant from which nothing came on the day. Of the day of a night that is not known: it
     * had just begun.
     */
    public boolean isSilent(String region, LocalDate day) {
        if (day.equals(night)) {
            return false;
        }
        Map<String, List<String>> signatories = references.signatories(region, day);
        return signatories.containsKey(region)
                && signatories.get(region).stream().noneMatch(id -> counts.heard(id, day, day));
    }

    /** The last of some days, up to a day, on which anything came from a signatory region's participant. */
    public Optional<LocalDate> lastHeard(String region, LocalDate day, int days) {
        LocalDate from = day.minusDays(days - 1L);
        return references.signatories(region, day).getOrDefault(region, List.of()).stream()
                .map(id -> counts.heardOn(id, from, day).length())
                .filter(length -> length > 0)
                .map(length -> from.plusDays(length - 1L))
                .max(Comparator.naturalOrder());
    }

    /** The regions of an area that have signed, on a day. */
    public Set<String> signatories(String area, LocalDate day) {
        return references.signatories(area, day).keySet();
    }
}
