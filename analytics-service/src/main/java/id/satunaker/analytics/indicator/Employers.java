package id.satunaker.analytics.indicator;

/**
 * The slots in which measures are kept by employer: which employer is told by 17 bits of a hash, which two employers of a
 * region may share. They then count as one, which hides more and never less.
 */
final class Employers {
    private static final int MEASURE_BITS = 8;
    private static final int HASH_BITS = 17;

    /** The slots of the measures themselves are left out, so that a month's index does not take one for the other. */
    static final Slots SLOTS = new Slots(1 << MEASURE_BITS, 1 << MEASURE_BITS + HASH_BITS);

    private Employers() {}

    static int slot(String employerId, Measure measure) {
        int hash = employerId.hashCode() * 0x9E3779B9 >>> Integer.SIZE - HASH_BITS;
        return SLOTS.of(hash << MEASURE_BITS | measure.index());
    }

    /** The employer of a place among the slots. */
    static int employer(int place) {
        return place >>> MEASURE_BITS;
    }

    static boolean isOf(Measure measure, int place) {
        return (place & (1 << MEASURE_BITS) - 1) == measure.index();
    }
}
