package id.satunaker.analytics.indicator;

/**
 * A stretch of the positions in a month that never moves: slot x 31 + day of month - 1. The measures have the slots from
 * 0, each its index; what is counted by length has its own further up, with room for measures to be appended.
 */
record Slots(int first, int count) {

    /** By length in days: longer than from the first day that can be counted to the last. */
    static final Slots SPELLS = new Slots(1 << 10, 1 << 22);

    /** By {@link Lags#length}. */
    static final Slots LAGS = new Slots(1 << 23, 1 << 21);

    /** The slot of a length, which is not negative and less than their number. */
    int of(int length) {
        if (length < 0 || length >= count) {
            throw new IllegalArgumentException("no slot for " + length + " of " + count);
        }
        return first + length;
    }

    boolean has(int slot) {
        return slot >= first && slot < first + count;
    }
}
