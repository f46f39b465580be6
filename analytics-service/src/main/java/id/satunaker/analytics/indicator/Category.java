package id.satunaker.analytics.indicator;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the category in which a record's code counts; a code that has none is unknown, never dropped. */
final class Category {
    private Category() {}

    static Measure of(Map<String, Measure> categories, String code) {
        Measure measure = categories.get(code);
        if (measure == null) {
            measure = categories.get(Dimension.UNKNOWN);
        }
        if (measure == null) {
            throw new IllegalArgumentException("no category " + code + " among " + categories.keySet());
        }
        return measure;
    }

    /** The KBLI section of a sector: its letter. */
    static String section(@Nullable String sector) {
        return sector == null ? Dimension.UNKNOWN : sector;
    }

    /** The KBJI major group of an occupation: its first digit. */
    static String majorGroup(@Nullable String occupation) {
        return occupation == null || occupation.isEmpty() ? Dimension.UNKNOWN : occupation.substring(0, 1);
    }
}
