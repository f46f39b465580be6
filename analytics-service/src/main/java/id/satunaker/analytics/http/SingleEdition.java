package id.satunaker.analytics.http;

import id.satunaker.analytics.indicator.Publication;
import id.satunaker.schemas.region.Region;
import id.satunaker.schemas.region.Regions;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.util.RawValue;

/**
 * An edition of one publication. Unchanged areas are shared with the edition before.
 *
 * @param number counts up from 1 within this process
 * @param datedIn number of the first edition of this day
 */
record SingleEdition(long number, Publication publication, LocalDate date, long datedIn, SortedMap<String, Entry> areas)
        implements Edition {

    /** An area's JSON and the edition in which it last changed. */
    record Entry(RawValue json, long changedIn) {}

    static SingleEdition first(Publication publication, LocalDate date, SnapshotWriter writer) {
        SortedMap<String, Entry> areas = new TreeMap<>();
        shown(publication).forEach(area -> areas.put(area.code(), new Entry(writer.area(area, publication, date), 1)));
        return new SingleEdition(1, publication, date, 1, Collections.unmodifiableSortedMap(areas));
    }

    /** Before there is any: it has no areas. */
    static SingleEdition none(SingleEdition other) {
        return new SingleEdition(0, other.publication, other.date, 0, Collections.emptySortedMap());
    }

    /** The edition after this one; {@code later} is of the same kind of reader. */
    SingleEdition next(Publication later, LocalDate today, SnapshotWriter writer) {
        boolean sameDay = today.equals(date);
        Set<String> touched = sameDay ? later.changedAfter(publication, today) : later.areas();
        SortedMap<String, Entry> entries = new TreeMap<>();
        for (Region area : shown(later)) {
            Entry before = areas.get(area.code());
            entries.put(
                    area.code(),
                    before != null && !touched.contains(area.code())
                            ? before
                            : entry(before, writer.area(area, later, today)));
        }
        return new SingleEdition(
                number + 1, later, today, sameDay ? datedIn : number + 1, Collections.unmodifiableSortedMap(entries));
    }

    private Entry entry(@Nullable Entry before, RawValue json) {
        return before != null && before.json().equals(json) ? before : new Entry(json, number + 1);
    }

    @Override
    public Set<String> codes() {
        return areas.keySet();
    }

    @Override
    public SingleEdition on(LocalDate day, SnapshotWriter writer) {
        return first(publication, day, writer);
    }

    @Override
    public String frame() {
        return publication.frame().toString();
    }

    @Override
    public Optional<LocalDate> night() {
        return publication.night();
    }

    @Override
    public StreamPosition position() {
        return new StreamPosition(date, publication.frame(), null);
    }

    @Override
    public boolean isOfAnotherDayThan(long seen) {
        return datedIn > seen;
    }

    @Override
    public List<RawValue> select(Predicate<String> wanted) {
        return select(wanted, (code, entry) -> true);
    }

    @Override
    public List<RawValue> changedAfter(long seen, Predicate<String> wanted) {
        return select(wanted, (code, entry) -> entry.changedIn() > seen);
    }

    /** Those whose cells changed, or for which the day made a difference. */
    @Override
    public List<RawValue> changedSince(StreamPosition seen, Predicate<String> wanted, SnapshotWriter writer) {
        Set<String> touched = publication.changedSince(seen.frame());
        return select(
                wanted,
                (code, entry) -> touched.contains(code)
                        || (!seen.date().equals(date)
                                && Regions.find(code)
                                        .map(area -> writer.area(area, publication, seen.date()))
                                        .filter(entry.json()::equals)
                                        .isEmpty()));
    }

    @Override
    public boolean continues(StreamPosition seen) {
        return publication.frame().covers(seen.frame());
    }

    @Override
    public boolean isBehind(StreamPosition seen) {
        return !continues(seen) && seen.frame().isComparableTo(publication.frame());
    }

    private List<RawValue> select(Predicate<String> wanted, BiPredicate<String, Entry> which) {
        return areas.entrySet().stream()
                .filter(area -> wanted.test(area.getKey()))
                .filter(area -> which.test(area.getKey(), area.getValue()))
                .map(Map.Entry::getValue)
                .map(Entry::json)
                .toList();
    }

    private static List<Region> shown(Publication publication) {
        return publication.areas().stream()
                .flatMap(code -> Regions.find(code).stream())
                .toList();
    }
}
