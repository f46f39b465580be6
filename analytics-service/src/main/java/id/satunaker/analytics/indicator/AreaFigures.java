package id.satunaker.analytics.indicator;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All measures and days of one area, and the newest frame of each partition that changed them. Immutable: a change makes
 * another, which shares the months that stay.
 */
final class AreaFigures {
    private final NavigableMap<Integer, MonthFigures> months;
    private final FrameVector changed;
    private volatile @Nullable NavigableMap<Integer, long[]> sumsThrough; // by month; made when first asked for

    private AreaFigures(NavigableMap<Integer, MonthFigures> months, FrameVector changed) {
        this.months = months;
        this.changed = changed;
    }

    static AreaFigures none(FrameVector start) {
        return new AreaFigures(new TreeMap<>(), start);
    }

    AreaFigures plus(Map<Integer, MonthCells> deltas, FrameVector changedBy) {
        NavigableMap<Integer, MonthFigures> after = new TreeMap<>(months);
        deltas.forEach((month, delta) -> {
            if (delta.size() > 0) {
                after.put(month, after.getOrDefault(month, MonthFigures.NONE).plus(delta));
            }
        });
        after.values().removeIf(MonthFigures::isEmpty);
        return new AreaFigures(after, changedBy);
    }

    FrameVector changed() {
        return changed;
    }

    /** Its months by number. */
    NavigableMap<Integer, MonthFigures> months() {
        return months;
    }

    /** What the measure's numbers add up to on all days to this one. */
    long sumThrough(LocalDate day, Measure measure) {
        int month = AreaMonth.monthOf(day);
        Map.Entry<Integer, long[]> before = sumsThrough().lowerEntry(month);
        long[] sum = {before == null ? 0 : before.getValue()[measure.index()]};
        months.getOrDefault(month, MonthFigures.NONE).forEachDay(measure.index(), (dayOfMonth, number) -> {
            if (dayOfMonth <= day.getDayOfMonth()) {
                sum[0] += number;
            }
        });
        return sum[0];
    }

    /** The numbers of the measure of that index on {@code length} days from {@code from}. */
    long[] numbers(LocalDate from, int length, int measure) {
        long[] numbers = new long[length];
        int first = AreaMonth.monthOf(from);
        int last = AreaMonth.monthOf(from.plusDays(length - 1L));
        months.subMap(first, true, last, true).forEach((month, figures) -> {
            int offset = (int) (AreaMonth.firstDayOf(month).toEpochDay() - from.toEpochDay()) - 1;
            figures.forEachDay(measure, (day, number) -> {
                if (offset + day >= 0 && offset + day < length) {
                    numbers[offset + day] = number;
                }
            });
        });
        return numbers;
    }

    /** Gives the day since 1970-01-01, length and number of every cell in these slots on {@code from .. to}. */
    void forEachLength(Slots slots, LocalDate from, LocalDate to, DayLengths.LengthNumbers lengths) {
        int first = AreaMonth.monthOf(from);
        int last = AreaMonth.monthOf(to);
        months.subMap(first, true, last, true).forEach((month, figures) -> {
            int before = (int) AreaMonth.firstDayOf(month).toEpochDay() - 1;
            figures.lengths()
                    .forEach(
                            slots,
                            month == first ? from.getDayOfMonth() : 1,
                            month == last ? to.getDayOfMonth() : MonthCells.DAYS,
                            (day, length, number) -> lengths.accept(before + day, length, number));
        });
    }

    Optional<LocalDate> firstDay() {
        return Optional.ofNullable(months.firstEntry())
                .map(first -> AreaMonth.firstDayOf(first.getKey())
                        .withDayOfMonth(first.getValue().firstDay()));
    }

    /** Two readers may both make them at first; they make the same. */
    private NavigableMap<Integer, long[]> sumsThrough() {
        NavigableMap<Integer, long[]> known = sumsThrough;
        if (known != null) {
            return known;
        }
        NavigableMap<Integer, long[]> made = new TreeMap<>();
        long[] sums = new long[Measures.COUNT];
        for (Map.Entry<Integer, MonthFigures> month : months.entrySet()) {
            sums = month.getValue().addedTo(sums);
            made.put(month.getKey(), sums);
        }
        sumsThrough = made;
        return made;
    }
}
