package id.satunaker.ingest.intake.sheet;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the dates of spreadsheets as ISO dates: {@code dd/mm/yyyy}, {@code dd-mm-yyyy}, days since 1899-12-30. Whether
 * there is such a day, the rules say; a text of no known form stays as it is.
 */
final class Dates {
    /** Day 0 of spreadsheets, for all days after February 1900, of which they believe that it had 29 days. */
    static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})([/-])(\\d{1,2})\\2(\\d{4})");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})[/-](\\d{4})");
    private static final Pattern SERIAL = Pattern.compile("[1-9]\\d{4}");
    private static final Pattern MIDNIGHT = Pattern.compile("(.{8,10})[T ]0?0[:.]00(?:[:.]00(?:\\.0+)?)?");
    private static final int MONTH_LENGTH = 7;

    private Dates() {}

    static String isoDay(String text) {
        Matcher midnight = MIDNIGHT.matcher(text);
        String day = midnight.matches() ? midnight.group(1) : text;
        Matcher dayFirst = DAY_FIRST.matcher(day);
        if (dayFirst.matches()) {
            return dayFirst.group(4) + "-" + twoDigits(dayFirst.group(3)) + "-" + twoDigits(dayFirst.group(1));
        }
        return SERIAL.matcher(day).matches()
                ? DAY_ZERO.plusDays(Integer.parseInt(day)).toString()
                : day;
    }

    static String isoMonth(String text) {
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        if (monthFirst.matches()) {
            return monthFirst.group(2) + "-" + twoDigits(monthFirst.group(1));
        }
        String day = isoDay(text);
        boolean isDay = day.length() == MONTH_LENGTH + 3 && day.charAt(MONTH_LENGTH) == '-';
        return isDay ? day.substring(0, MONTH_LENGTH) : day;
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }
}
