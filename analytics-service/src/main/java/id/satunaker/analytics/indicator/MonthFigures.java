package id.satunaker.analytics.indicator;

import org.jspecify.annotations.Nullable;

/**
 * All measures of one area in one month. Immutable. The cells stay packed because the regions of a nation as arrays would
 * take six times the heap; the index is made for the first reader, since most months change again before there is one.
 */
final class MonthFigures {
    static final MonthFigures NONE = new MonthFigures(PackedCells.NONE);

    private final byte[] packed;
    private volatile @Nullable MonthIndex index;
    private volatile @Nullable DayLengths lengths;

    MonthFigures(byte[] packed) {
        this.packed = packed;
    }

    MonthFigures plus(MonthCells delta) {
        return new MonthFigures(PackedCells.merge(packed, delta));
    }

    boolean isEmpty() {
        return packed.length == 0;
    }

    /** The packed cells, which nobody may change. */
    byte[] packed() {
        return packed;
    }

    /** The sum of every measure over the month, added to those before. */
    long[] addedTo(long[] sumsBefore) {
        return index().addedTo(sumsBefore);
    }

    /** Gives every day of the month on which the measure of that index has a number, ascending. */
    void forEachDay(int measure, DayNumbers days) {
        int origin = measure * MonthCells.DAYS - 1;
        CellReader reader = index().readerFrom(packed, measure);
        while (reader.next() && reader.position() <= origin + MonthCells.DAYS) {
            days.accept(reader.position() - origin, reader.number());
        }
    }

    /** The first day of the month on which any measure has a number; 31 when none has. */
    int firstDay() {
        int first = MonthCells.DAYS;
        CellReader reader = new CellReader(packed);
        while (reader.next()) {
            first = Math.min(first, reader.position() % MonthCells.DAYS + 1);
        }
        return first;
    }

    /** What is counted by length, made for the first reader too. */
    DayLengths lengths() {
        DayLengths known = lengths;
        if (known == null) {
            known = new DayLengths(PackedCells.unpack(packed, index().readerBeyond(packed)));
            lengths = known;
        }
        return known;
    }

    /** Two readers may both make it at first; they make the same. */
    private MonthIndex index() {
        MonthIndex known = index;
        if (known == null) {
            known = new MonthIndex(packed);
            index = known;
        }
        return known;
    }

    /** Takes the number of a day of the month, 1 to 31. */
    @FunctionalInterface
    interface DayNumbers {
        void accept(int dayOfMonth, long number);
    }
}
