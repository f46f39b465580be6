package id.satunaker.analytics.indicator;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Signed numbers by region, measure and day; those that add up to zero are as if never added. Not thread-safe.
 *
 * <p>A hash table of longs: region, month and position in the month are packed into one key, because tens of thousands of
 * persons a second each add and subtract some fifty cells.
 */
public final class Cells {
    private static final int POSITION_BITS = 30;
    private static final int MONTH_BITS = 17; // the years 0 to 10921
    private static final int LEAST_CAPACITY = 64;

    /** Added to a place: the same day of the region's lags. */
    static final long LAGS = (long) RegionNumber.LAGS << MONTH_BITS + POSITION_BITS;

    /** Added to a place: the same day of the region's employers. */
    static final long EMPLOYERS = (long) RegionNumber.EMPLOYERS << MONTH_BITS + POSITION_BITS;

    private long[] keys; // key + 1; 0 is a free slot
    private long[] numbers;
    private int taken;
    private int notZero;

    public Cells() {
        keys = new long[LEAST_CAPACITY];
        numbers = new long[LEAST_CAPACITY];
    }

    private Cells(Cells original) {
        keys = original.keys.clone();
        numbers = original.numbers.clone();
        taken = original.taken;
        notZero = original.notZero;
    }

    /** Adds {@code number} to the cell of a region, measure and day. */
    public void add(String region, LocalDate day, Measure measure, long number) {
        add(place(region, (int) day.toEpochDay()), measure, number);
    }

    /** The part of a cell's key that all measures of a region and day share; for {@link #add(long, Measure, long)}. */
    static long place(String region, int epochDay) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        long month = RegionNumber.of(region) << MONTH_BITS | countedMonth(day);
        return (month << POSITION_BITS) + day.getDayOfMonth() - 1;
    }

    /** @throws IllegalArgumentException where nothing can be counted on the day */
    static int countedMonth(LocalDate day) {
        int month = AreaMonth.monthOf(day);
        if (month < 0 || month >= 1 << MONTH_BITS) {
            throw new IllegalArgumentException("day out of range: " + day);
        }
        return month;
    }

    void add(long place, Measure measure, long number) {
        add(place, measure.index(), number);
    }

    /** Adds to the cell of a slot: a measure's index, or one of {@link Slots}. */
    void add(long place, int slot, long number) {
        add(place + (long) slot * MonthCells.DAYS, number);
    }

    public void addAll(Cells other) {
        other.addTo(this, 1);
    }

    /** These cells less {@code before}: what has to be added to get from there to here. Changes neither. */
    public Cells minus(Cells before) {
        Cells difference = new Cells(this);
        before.addTo(difference, -1);
        return difference;
    }

    public boolean isEmpty() {
        return notZero == 0;
    }

    /** Forgets all numbers. */
    public void clear() {
        keys = new long[LEAST_CAPACITY];
        numbers = new long[LEAST_CAPACITY];
        taken = 0;
        notZero = 0;
    }

    /** The cells of each region and month that has any, ordered by region and month. */
    public SortedMap<AreaMonth, MonthCells> byAreaMonth() {
        long[] sorted = sortedKeys();
        SortedMap<AreaMonth, MonthCells> months = new TreeMap<>();
        int from = 0;
        while (from < sorted.length) {
            long month = sorted[from] >>> POSITION_BITS;
            int to = from;
            while (to < sorted.length && sorted[to] >>> POSITION_BITS == month) {
                to++;
            }
            months.put(areaMonth(month), monthCells(sorted, from, to));
            from = to;
        }
        return months;
    }

    private void addTo(Cells target, int sign) {
        for (int slot = 0; slot < keys.length; slot++) {
            if (numbers[slot] != 0) {
                target.add(keys[slot] - 1, sign * numbers[slot]);
            }
        }
    }

    private void add(long key, long number) {
        int slot = slot(key);
        if (keys[slot] == 0) {
            if (2 * (taken + 1) > keys.length) {
                grow();
                slot = slot(key);
            }
            keys[slot] = key + 1;
            taken++;
        }
        long before = numbers[slot];
        numbers[slot] = before + number;
        notZero += (numbers[slot] == 0 ? 0 : 1) - (before == 0 ? 0 : 1);
    }

    /** Where the key is, or would go. */
    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (keys[slot] != 0 && keys[slot] != key + 1) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        Cells larger = new Cells();
        larger.keys = new long[2 * keys.length];
        larger.numbers = new long[2 * keys.length];
        addTo(larger, 1);
        keys = larger.keys;
        numbers = larger.numbers;
        taken = larger.taken;
    }

    private long[] sortedKeys() {
        long[] sorted = new long[notZero];
        int count = 0;
        for (int slot = 0; slot < keys.length; slot++) {
            if (numbers[slot] != 0) {
                sorted[count++] = keys[slot] - 1;
            }
        }
        Arrays.sort(sorted);
        return sorted;
    }

    private static AreaMonth areaMonth(long month) {
        return new AreaMonth(RegionNumber.key((int) (month >>> MONTH_BITS)), (int) (month & ((1 << MONTH_BITS) - 1)));
    }

    private MonthCells monthCells(long[] sorted, int from, int to) {
        int[] positions = new int[to - from];
        long[] values = new long[to - from];
        for (int i = from; i < to; i++) {
            positions[i - from] = (int) (sorted[i] & ((1 << POSITION_BITS) - 1));
            values[i - from] = numbers[slot(sorted[i])];
        }
        return new MonthCells(positions, values);
    }
}
