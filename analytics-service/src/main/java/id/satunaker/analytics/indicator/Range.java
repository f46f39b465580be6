package id.satunaker.analytics.indicator;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

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

    /** The parts that lie in one calendar month each, in order. */
    public List<Range> months() {
        List<Range> months = new ArrayList<>();
        for (LocalDate first = from; !first.isAfter(to); ) {
            LocalDate last = first.with(TemporalAdjusters.lastDayOfMonth());
            months.add(new Range(area, first, last.isBefore(to) ? last : to));
            first = last.plusDays(1);
        }
        return months;
    }
}
