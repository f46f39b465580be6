package id.satunaker.analytics.http;

import id.satunaker.analytics.indicator.Range;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** The periods of a series, as SDMX names them: every day, or every month. */
enum Frequency {
    D,
    M;

    /** The last day of every period in the range that has begun. */
    List<LocalDate> lastDays(Range range) {
        return this == D
                ? range.from().datesUntil(range.to().plusDays(1)).toList()
                : range.months().stream().map(Range::to).toList();
    }

    /** A period by its last day: {@code 2025-06-30} or {@code 2025-06}. */
    String period(LocalDate lastDay) {
        return this == D ? lastDay.toString() : YearMonth.from(lastDay).toString();
    }
}
