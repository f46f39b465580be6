package id.satunaker.analytics.indicator;

import java.util.Arrays;

/**
 * Of one month's packed cells: where each measure begins, and what each adds up to over the month. Cells beyond the
 * measures are not in it.
 */
final class MonthIndex {
    private final int[] begins = new int[Measures.COUNT];
    private final int[] positionsBefore = new int[Measures.COUNT];
    private final long[] sums = new long[Measures.COUNT];
    private final int end; // where the cells beyond the measures begin
    private final int positionBeforeEnd;

    MonthIndex(byte[] packed) {
        Arrays.fill(begins, packed.length);
        CellReader reader = new CellReader(packed);
        int begin = 0;
        int before = 0;
        while (reader.next() && reader.position() < Measures.COUNT * MonthCells.DAYS) {
            int slot = reader.position() / MonthCells.DAYS;
            if (begins[slot] == packed.length) {
                begins[slot] = begin;
                positionsBefore[slot] = before;
            }
            sums[slot] += reader.number();
            begin = reader.at();
            before = reader.position();
        }
        end = begin;
        positionBeforeEnd = before;
    }

    /** Reads on from the measure's first cell; at the end when it has none. */
    CellReader readerFrom(byte[] packed, int measure) {
        return new CellReader(packed, begins[measure], positionsBefore[measure]);
    }

    /** Reads on from the first cell beyond the measures. */
    CellReader readerBeyond(byte[] packed) {
        return new CellReader(packed, end, positionBeforeEnd);
    }

    long[] addedTo(long[] sumsBefore) {
        long[] added = sumsBefore.clone();
        for (int i = 0; i < added.length; i++) {
            added[i] += sums[i];
        }
        return added;
    }
}
