package id.satunaker.analytics.indicator;

import java.time.LocalDate;

/** An area on every day of {@code from .. to}, both included. */
public record Range(String area, LocalDate from, LocalDate to) {
    public Range {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException(from + " is after " + to);
        }
    }

    public static Range onDay(String area, LocalDate day) {
        return new Range(area, day, day);
    }

    public int days() {
        return Math.toIntExact(to.toEpochDay() - from.toEpochDay() + 1);
    }
}
