package id.satunaker.ingest.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** How days, months and times are written: read without an exception, since a wrong one is a value here; else null. */
final class Calendar {
    private static final int MONTH_LENGTH = 7;
    private static final int DAY_LENGTH = 10;
    private static final int SECOND_LENGTH = 19;
    private static final int SECONDS_A_DAY = 86_400;

    private Calendar() {}

    /** {@code YYYY-MM-DD}. */
    static @Nullable LocalDate day(String text) {
        return text.length() == DAY_LENGTH ? dayAtStartOf(text) : null;
    }

    /** {@code YYYY-MM}. */
    static @Nullable YearMonth month(String text) {
        return text.length() == MONTH_LENGTH ? monthAtStartOf(text) : null;
    }

    private static @Nullable YearMonth monthAtStartOf(String text) {
        if (!Characters.areDigits(text, 0, 4) || text.charAt(4) != '-' || !Characters.areDigits(text, 5, 7)) {
            return null;
        }
        int month = Characters.number(text, 5, 7);
        return month >= 1 && month <= 12 ? YearMonth.of(Characters.number(text, 0, 4), month) : null;
    }

    private static @Nullable LocalDate dayAtStartOf(String text) {
        YearMonth month = monthAtStartOf(text);
        if (month == null || text.charAt(7) != '-' || !Characters.areDigits(text, 8, 10)) {
            return null;
        }
        int day = Characters.number(text, 8, 10);
        return month.isValidDay(day) ? month.atDay(day) : null;
    }

    /** RFC 3339 without its offset, {@code YYYY-MM-DDThh:mm:ss[.fraction]}, as if it were UTC. */
    static @Nullable Instant localTime(String text) {
        if (text.length() < SECOND_LENGTH || Character.toUpperCase(text.charAt(DAY_LENGTH)) != 'T') {
            return null;
        }
        LocalDate day = dayAtStartOf(text);
        int second = secondOfDay(text, DAY_LENGTH + 1);
        long nanos = nanos(text, SECOND_LENGTH);
        return day == null || second < 0 || nanos < 0
                ? null
                : Instant.ofEpochSecond(day.toEpochDay() * SECONDS_A_DAY + second, nanos);
    }

    /** Seconds east of UTC, {@code Z} or {@code +hh:mm}; -1 (no offset is that) when it is none. */
    static int offset(String text) {
        if (text.equalsIgnoreCase("Z")) {
            return 0;
        }
        boolean wellFormed = text.length() == 6
                && Characters.areDigits(text, 1, 3)
                && text.charAt(3) == ':'
                && Characters.areDigits(text, 4, 6);
        int hours = wellFormed ? Characters.number(text, 1, 3) : 24;
        int minutes = wellFormed ? Characters.number(text, 4, 6) : 60;
        if (hours > 23 || minutes > 59 || "+-".indexOf(text.charAt(0)) < 0) {
            return -1;
        }
        return (text.charAt(0) == '-' ? -1 : 1) * (hours * 3600 + minutes * 60);
    }

    private static int secondOfDay(String text, int from) {
        boolean wellFormed = Characters.areDigits(text, from, from + 2)
                && text.charAt(from + 2) == ':'
                && Characters.areDigits(text, from + 3, from + 5)
                && text.charAt(from + 5) == ':'
                && Characters.areDigits(text, from + 6, from + 8);
        if (!wellFormed) {
            return -1;
        }
        int hour = Characters.number(text, from, from + 2);
        int minute = Characters.number(text, from + 3, from + 5);
        int second = Characters.number(text, from + 6, from + 8);
        return hour > 23 || minute > 59 || second > 59 ? -1 : hour * 3600 + minute * 60 + second;
    }

    /** Of a fraction {@code .123}, cut to microseconds; 0 where there is none, -1 where it is not well formed. */
    private static long nanos(String text, int from) {
        if (from == text.length()) {
            return 0;
        }
        if (text.charAt(from) != '.'
                || from + 1 == text.length()
                || !Characters.areDigits(text, from + 1, text.length())) {
            return -1;
        }
        String micros = (text.substring(from + 1) + "00000").substring(0, 6);
        return Characters.number(micros, 0, 6) * 1000L;
    }
}
