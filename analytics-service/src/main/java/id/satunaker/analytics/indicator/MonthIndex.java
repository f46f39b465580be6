package id.satunaker.analytics.indicator;

import java.util.Arrays;

/** Of one month's packed cells: where each measure begins, and what each adds up to over the month. */
final class MonthIndex {
    private final int[] begins = new int[Measures.COUNT];
    private final int[] positionsBefore = new int[Measures.COUNT];
    private final long[] sums = new long[Measures.COUNT];

    MonthIndex(byte[] packed) {
        Arrays.fill(begins, packed.length);
        CellReader reader = new CellReader(packed);
        int begin = 0;
        int before = 0;
        while (reader.next()) {
            int measure = reader.position() / MonthCells.DAYS;
            if (begins[measure] == packed.length) {
                begins[measure] = begin;
                positionsBefore[measure] = before;
            }
            sums[measure] += reader.number();
            begin = reader.at();
            before = reader.position();
        }
    }

    /** Reads on from the measure's first cell; at the end when it has none. */
    CellReader readerFrom(byte[] packed, Measure measure) {
        return new CellReader(packed, begins[measure.index()], positionsBefore[measure.index()]);
    }

    long[] addedTo(long[] sumsBefore) {
        long[] added = sumsBefore.clone();
        for (int i = 0; i < added.length; i++) {
            added[i] += sums[i];
        }
        return added;
    }
}
