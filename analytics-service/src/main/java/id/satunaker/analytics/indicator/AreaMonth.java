package id.satunaker.analytics.indicator;

import java.time.LocalDate;

/** One area in one calendar month; {@code month} is 12 x year + month of year - 1. */
public record AreaMonth(String area, int month) {

    /** The number of the month in which a day falls. */
    public static int monthOf(LocalDate day) {
        return 12 * day.getYear() + day.getMonthValue() - 1;
    }
}
