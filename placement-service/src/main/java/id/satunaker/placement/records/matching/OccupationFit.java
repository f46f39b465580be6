package id.satunaker.placement.records.matching;

import org.jspecify.annotations.Nullable;

/** How close two occupations are: by how many leading digits of KBJI 2014 they share. */
public enum OccupationFit {
    /** The same code. */
    SAME,
    /** The same major group at least. */
    CLOSE,
    /** No digit in common. */
    DIFFERENT,
    /** One of the two is unknown, which counts as no digit in common. */
    UNKNOWN;

    /** A unit group of KBJI, its finest level that is published here. */
    public static final int MOST_DIGITS = 4;

    public static OccupationFit of(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return UNKNOWN;
        }
        return one.equals(other) ? SAME : equalDigits(one, other) > 0 ? CLOSE : DIFFERENT;
    }

    /** From 0 to 4. */
    public static int equalDigits(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return 0;
        }
        int shorter = Math.min(MOST_DIGITS, Math.min(one.length(), other.length()));
        int digits = 0;
        while (digits < shorter && one.charAt(digits) == other.charAt(digits)) {
            digits++;
        }
        return digits;
    }
}
