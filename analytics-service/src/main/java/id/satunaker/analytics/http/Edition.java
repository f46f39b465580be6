package id.satunaker.analytics.http;

import id.satunaker.analytics.indicator.Figures;
import id.satunaker.analytics.indicator.FrameVector;
import id.satunaker.schemas.region.Region;
import id.satunaker.schemas.region.Regions;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.util.RawValue;

/**
 * The figures of one frame on one day as clients see them. Each area carries the number of the edition in which its JSON
 * last changed, so a client needs to remember one number to be told exactly what is new to it, however many editions it
 * missed. Immutable; unchanged areas are shared with the edition before.
 *
 * @param number counts up from 1 within this process
 * @param datedIn number of the first edition of this day
 */
record Edition(long number, Figures figures, LocalDate date, long datedIn, SortedMap<String, Entry> areas) {

    /** An area's JSON and the edition in which it last changed. */
    record Entry(RawValue json, long changedIn) {}

    static Edition first(Figures figures, LocalDate date, SnapshotWriter writer) {
        SortedMap<String, Entry> areas = new TreeMap<>();
        shown(figures).forEach(area -> areas.put(area.code(), new Entry(writer.area(area, figures, date), 1)));
        return new Edition(1, figures, date, 1, Collections.unmodifiableSortedMap(areas));
    }

    /** The edition after this one; {@code figures} are those of the same view, later. */
    Edition next(Figures later, LocalDate today, SnapshotWriter writer) {
        boolean sameDay = today.equals(date);
        Set<String> touched = sameDay ? later.changedSince(figures.frame()) : later.areas();
        SortedMap<String, Entry> entries = new TreeMap<>();
        for (Region area : shown(later)) {
            Entry before = areas.get(area.code());
            entries.put(
                    area.code(),
                    before != null && !touched.contains(area.code())
                            ? before
                            : entry(before, writer.area(area, later, today)));
        }
        return new Edition(
                number + 1, later, today, sameDay ? datedIn : number + 1, Collections.unmodifiableSortedMap(entries));
    }

    private Entry entry(@Nullable Entry before, RawValue json) {
        return before != null && before.json().equals(json) ? before : new Entry(json, number + 1);
    }

    StreamPosition position() {
        return new StreamPosition(date, figures.frame());
    }

    /** The areas asked for; no codes mean all. */
    List<RawValue> select(Set<String> codes) {
        return select(codes, (code, entry) -> true);
    }

    /** The areas asked for whose JSON is not what it was in edition {@code seen}. */
    List<RawValue> changedAfter(long seen, Set<String> codes) {
        return select(codes, (code, entry) -> entry.changedIn() > seen);
    }

    /** The areas asked for that a client at {@code seen} cannot know: their cells changed, or the day made a difference. */
    List<RawValue> changedSince(StreamPosition seen, Set<String> codes, SnapshotWriter writer) {
        Set<String> touched = figures.changedSince(seen.frame());
        return select(
                codes,
                (code, entry) -> touched.contains(code)
                        || (!seen.date().equals(date)
                                && Regions.find(code)
                                        .map(area -> writer.area(area, figures, seen.date()))
                                        .filter(entry.json()::equals)
                                        .isEmpty()));
    }

    /** Whether these figures are the same or later ones of the same history as {@code seen}. */
    boolean continues(FrameVector seen) {
        return figures.frame().covers(seen);
    }

    private List<RawValue> select(Set<String> codes, BiPredicate<String, Entry> wanted) {
        return areas.entrySet().stream()
                .filter(area -> codes.isEmpty() || codes.contains(area.getKey()))
                .filter(area -> wanted.test(area.getKey(), area.getValue()))
                .map(Map.Entry::getValue)
                .map(Entry::json)
                .toList();
    }

    private static List<Region> shown(Figures figures) {
        return figures.areas().stream()
                .flatMap(code -> Regions.find(code).stream())
                .toList();
    }
}
