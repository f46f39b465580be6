package id.satunaker.analytics.indicator;

import java.util.Arrays;

/** Of one month's packed cells those that are counted by length, in order of the day, so that a day is read alone. */
final class DayLengths {
    private final int[] begins = new int[MonthCells.DAYS + 1]; // by day of month - 1
    private final int[] slots;
    private final long[] numbers;

    /** @param cells at the first of them, and to the end */
    DayLengths(MonthCells cells) {
        slots = new int[cells.size()];
        numbers = new long[cells.size()];
        for (int i = 0; i < cells.size(); i++) {
            begins[cells.position(i) % MonthCells.DAYS + 1]++;
        }
        for (int day = 1; day < begins.length; day++) {
            begins[day] += begins[day - 1];
        }
        int[] next = begins.clone();
        for (int i = 0; i < cells.size(); i++) {
            int place = next[cells.position(i) % MonthCells.DAYS]++;
            slots[place] = cells.position(i) / MonthCells.DAYS;
            numbers[place] = cells.number(i);
        }
    }

    /** Gives the day, length and number of every cell in these slots on the days of the month, 1 to 31, both included. */
    void forEach(Slots wanted, int firstDay, int lastDay, LengthNumbers lengths) {
        for (int day = firstDay; day <= lastDay; day++) {
            for (int i = begin(day, wanted.first()); i < begins[day] && wanted.has(slots[i]); i++) {
                lengths.accept(day, slots[i] - wanted.first(), numbers[i]);
            }
        }
    }

    /** Where the first slot of a day that is not before another is. */
    private int begin(int day, int slot) {
        int found = Arrays.binarySearch(slots, begins[day - 1], begins[day], slot);
        return found < 0 ? -found - 1 : found;
    }

    /** Takes how many cases there are of a length on a day. */
    @FunctionalInterface
    interface LengthNumbers {
        void accept(int day, int length, long number);
    }
}
