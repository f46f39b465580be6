package id.satunaker.analytics.indicator;

import java.util.Arrays;

/**
 * All measures of one area in one month: the packed cells, where each measure begins in them, and each measure's sum over
 * the month. Immutable. The cells stay packed because the regions of a nation as arrays would take five times the heap.
 */
final class MonthFigures {
    static final MonthFigures NONE = new MonthFigures(new byte[0]);

    private final byte[] packed;
    private final int[] begins = new int[Measures.COUNT]; // in packed, of the measure's first cell
    private final int[] positionsBefore = new int[Measures.COUNT];
    private final long[] sums = new long[Measures.COUNT];

    MonthFigures(byte[] packed) {
        this.packed = packed;
        Arrays.fill(begins, packed.length);
        PackedCells.Cursor cursor = new PackedCells.Cursor(packed, 0, 0);
        int begin = 0;
        int before = 0;
        while (cursor.next()) {
            int measure = cursor.position() / MonthCells.DAYS;
            if (begins[measure] == packed.length) {
                begins[measure] = begin;
                positionsBefore[measure] = before;
            }
            sums[measure] += cursor.number();
            begin = cursor.at();
            before = cursor.position();
        }
    }

    MonthFigures plus(MonthCells delta) {
        return new MonthFigures(PackedCells.merge(packed, delta));
    }

    boolean isEmpty() {
        return packed.length == 0;
    }

    /** These numbers added to the sum of each measure so far. */
    long[] addedTo(long[] sumsBefore) {
        long[] added = sumsBefore.clone();
        for (int i = 0; i < added.length; i++) {
            added[i] += sums[i];
        }
        return added;
    }

    /** Gives every day of the month that has a number, ascending. */
    void forEachDay(Measure measure, DayNumbers days) {
        int origin = measure.index() * MonthCells.DAYS - 1;
        PackedCells.Cursor cursor =
                new PackedCells.Cursor(packed, begins[measure.index()], positionsBefore[measure.index()]);
        while (cursor.next() && cursor.position() <= origin + MonthCells.DAYS) {
            days.accept(cursor.position() - origin, cursor.number());
        }
    }

    /** The first day of the month on which any measure has a number; 31 when none has. */
    int firstDay() {
        int first = MonthCells.DAYS;
        PackedCells.Cursor cursor = new PackedCells.Cursor(packed, 0, 0);
        while (cursor.next()) {
            first = Math.min(first, cursor.position() % MonthCells.DAYS + 1);
        }
        return first;
    }

    /** Takes the number of a day of the month, 1 to 31. */
    @FunctionalInterface
    interface DayNumbers {
        void accept(int dayOfMonth, long number);
    }
}
