package id.satunaker.analytics.indicator;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;

/** One area in one calendar month; {@code month} is 12 x year + month of year - 1. Ordered by area, then month. */
public record AreaMonth(String area, int month) implements Comparable<AreaMonth> {
    private static final Comparator<AreaMonth> ORDER =
            Comparator.comparing(AreaMonth::area).thenComparingInt(AreaMonth::month);

    /** The number of the month in which a day falls. */
    public static int monthOf(LocalDate day) {
        return 12 * day.getYear() + day.getMonthValue() - 1;
    }

    /** The first day of a month by its number. */
    public static LocalDate firstDayOf(int month) {
        return yearMonth(month).atDay(1);
    }

    /** A month by its number. */
    public static YearMonth yearMonth(int month) {
        return YearMonth.of(Math.floorDiv(month, 12), Math.floorMod(month, 12) + 1);
    }

    /** Both as one text, as in the keys of records: {@code 32.16/2025-03}. */
    public String text() {
        return area + "/" + yearMonth(month);
    }

    @Override
    public int compareTo(AreaMonth other) {
        return ORDER.compare(this, other);
    }
}
