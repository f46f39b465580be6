package id.satunaker.analytics.indicator;

import id.satunaker.schemas.event.Family;
import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The exact figures of every area, measure and day for one stated prefix of every partition. Immutable; regions add up to
 * their province and provinces to the nation in every one of them.
 */
public final class Figures implements Counts {
    /** What came from a participant is one number a day, at the place of the first measure. */
    private static final int ARRIVALS = 0;

    private final FrameVector frame;
    private final Map<Family, List<Progress>> progress;
    private final SortedMap<String, AreaFigures> areas;

    /** Keeps what it is given, which must not change any more. */
    Figures(FrameVector frame, Map<Family, List<Progress>> progress, SortedMap<String, AreaFigures> areas) {
        this.frame = frame;
        this.progress = progress;
        this.areas = areas;
    }

    public FrameVector frame() {
        return frame;
    }

    /** How far a partition has come: {@link Progress#NONE} before its first frame. */
    public Progress progress(Family family, int partition) {
        return progress(family).get(partition);
    }

    List<Progress> progress(Family family) {
        return progress.getOrDefault(family, List.of());
    }

    /** Greatest recordedAt among the events counted; the epoch while there are none. */
    public Instant newestRecordedAt() {
        return progress.values().stream()
                .flatMap(List::stream)
                .map(Progress::newestRecordedAt)
                .reduce(Instant.EPOCH, (one, other) -> one.isAfter(other) ? one : other);
    }

    /** The nation, and every province and kabupaten/kota that records have contributed to, by code. */
    public SortedSet<String> areas() {
        TreeSet<String> shown = new TreeSet<>(areas.keySet());
        shown.removeIf(key -> !Areas.isArea(key));
        return Collections.unmodifiableSortedSet(shown);
    }

    /** The measure in an area on a day; 0 for an area without data. */
    public long value(String area, Measure measure, LocalDate day) {
        AreaFigures figures = areas.get(area);
        Measure summed = Areas.summed(area, measure);
        if (figures == null || summed == null) {
            return 0;
        }
        return measure.indicator().kind() == Kind.STOCK
                ? figures.sumThrough(day, summed)
                : figures.numbers(day, 1, summed.index())[0];
    }

    /**
     * The measure in an area on every day of {@code from .. to}, both included; empty when {@code to} is before.
     *
     * @throws ArithmeticException where there are more days than an array has places
     */
    public long[] series(String area, Measure measure, LocalDate from, LocalDate to) {
        int length = Math.toIntExact(Math.max(0, to.toEpochDay() - from.toEpochDay() + 1));
        AreaFigures figures = areas.get(area);
        Measure summed = Areas.summed(area, measure);
        if (figures == null || summed == null || length == 0) {
            return new long[length];
        }
        long[] numbers = figures.numbers(from, length, summed.index());
        if (measure.indicator().kind() == Kind.STOCK) {
            numbers[0] = figures.sumThrough(from, summed);
            for (int i = 1; i < length; i++) {
                numbers[i] += numbers[i - 1];
            }
        }
        return numbers;
    }

    @Override
    public long[] numbers(Range range, Quantity quantity) {
        LocalDate first = range.from().minusDays(quantity.daysBefore() + quantity.days() - 1L);
        long[] daily =
                series(range.area(), quantity.measure(), first, range.to().minusDays(quantity.daysBefore()));
        return quantity.days() == 1 ? daily : slidingSums(daily, quantity.days());
    }

    private static long[] slidingSums(long[] daily, int days) {
        long[] sums = new long[daily.length - days + 1];
        long sum = 0;
        for (int i = 0; i < daily.length; i++) {
            sum += daily[i] - (i < days ? 0 : daily[i - days]);
            if (i >= days - 1) {
                sums[i - days + 1] = sum;
            }
        }
        return sums;
    }

    /** For every day of the range, the most that any one employer contributes to the quantity; 0 where there is none. */
    long[] largestEmployer(Range range, Quantity quantity) {
        LargestEmployer largest = new LargestEmployer(range, quantity);
        AreaFigures region = areas.get(Areas.employersOf(range.area()));
        if (region != null) {
            largest.add(region);
            return largest.byDay();
        }
        areas.forEach((key, figures) -> {
            if (Areas.isOfEmployers(key) && Areas.isPart(Areas.shownWith(key), range.area())) {
                largest.add(figures);
            }
        });
        return largest.byDay();
    }

    @Override
    public long[] denominators(Range range, Quantity quantity) {
        return numbers(range, quantity);
    }

    @Override
    public int leastCasesOfMedian() {
        return 1;
    }

    @Override
    public BitSet heardOn(String participantId, LocalDate from, LocalDate to) {
        int days = Math.toIntExact(to.toEpochDay() - from.toEpochDay() + 1);
        BitSet heard = new BitSet(days);
        Stream.of(Areas.arrivalsFrom(participantId), Areas.heartbeatsFrom(participantId))
                .map(areas::get)
                .filter(Objects::nonNull)
                .map(arrivals -> arrivals.numbers(from, days, ARRIVALS))
                .forEach(numbers -> IntStream.range(0, days)
                        .filter(day -> numbers[day] != 0)
                        .forEach(heard::set));
        return heard;
    }

    @Override
    public Lengths placedSpells(String area, LocalDate from, LocalDate to) {
        Lengths lengths = new Lengths();
        AreaFigures figures = areas.get(area);
        if (figures != null) {
            figures.forEachLength(Slots.SPELLS, from, to, (day, length, number) -> lengths.add(length, number));
        }
        return lengths;
    }

    @Override
    public Lengths lags(String area, LocalDate day) {
        Lengths lengths = new Lengths();
        AreaFigures figures = areas.get(Areas.lagsOf(area));
        if (figures != null) {
            figures.forEachLength(Slots.LAGS, day, day, (of, lag, number) -> lengths.add(Lags.minutes(lag), number));
        }
        return lengths;
    }

    /**
     * The first day to which any record contributes. The nation's cells have it: no stock is ever negative, so on the
     * first day of all there is nothing that another region's numbers could cancel.
     */
    public Optional<LocalDate> firstDay() {
        return Optional.ofNullable(areas.get(Areas.NATION)).flatMap(AreaFigures::firstDay);
    }

    /**
     * The areas whose cells changed after {@code seen}, whichever instance gave it out; all areas when {@code seen} is of
     * another epoch, or is ahead of these figures in any partition.
     */
    public Set<String> changedSince(FrameVector seen) {
        if (!frame.covers(seen)) {
            return areas();
        }
        Set<String> changed = new TreeSet<>();
        areas.forEach((area, figures) -> {
            if (!area.startsWith(Areas.PARTICIPANT) && !seen.covers(figures.changed())) {
                changed.add(Areas.shownWith(area));
            }
        });
        return changed;
    }

    /** The packed cells of every area and month that has any, without the areas that are only sums of others. */
    SortedMap<AreaMonth, byte[]> cells() {
        SortedMap<AreaMonth, byte[]> cells = new TreeMap<>();
        areas.forEach((area, figures) -> {
            if (!Areas.isSum(area)) {
                figures.months().forEach((month, of) -> cells.put(new AreaMonth(area, month), of.packed()));
            }
        });
        return cells;
    }

    SortedMap<String, AreaFigures> byArea() {
        return areas;
    }
}
