package id.satunaker.analytics.indicator;

/**
 * The slots in which measures are kept by employer, those of a measure together: which employer is told by 17 bits of a
 * hash, which two employers of a region may share. They then count as one, which hides more and never less.
 */
final class Employers {
    private static final int MEASURE_BITS = 8;
    private static final int HASH_BITS = 17;

    /** The slots of the measures themselves are left out, so that a month's index does not take one for the other. */
    private static final int FIRST = 1 << MEASURE_BITS;

    private Employers() {}

    /** Those of one measure; a length is an employer. */
    static Slots slots(Measure measure) {
        return new Slots(FIRST + (measure.index() << HASH_BITS), 1 << HASH_BITS);
    }

    static int slot(String employerId, Measure measure) {
        int hash = employerId.hashCode() * 0x9E3779B9 >>> Integer.SIZE - HASH_BITS;
        return slots(measure).of(hash);
    }
}
