package id.satunaker.ingest.intake;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The month of a job seeker's birth, from {@code birthMonth} or from {@code birthDate}, whose day is let go here. */
final class BirthMonth {
    private static final int YOUNGEST = 15;
    private static final int OLDEST = 110;

    private BirthMonth() {}

    /** The first day of the month, or null when it is unknown; the age is that on the day of registration. */
    static @Nullable LocalDate in(Fields fields, @Nullable LocalDate registeredOn) {
        YearMonth month = written(fields, "birthMonth");
        YearMonth ofDate = written(fields, "birthDate");
        if (month != null && ofDate != null && !month.equals(ofDate)) {
            fields.refuse("birthDate", Code.BIRTH_MONTH_DIFFERS);
        }
        String name = month == null ? "birthDate" : "birthMonth";
        YearMonth known = month == null ? ofDate : month;
        if (known == null) {
            return null;
        }
        LocalDate first = known.atDay(1);
        if (registeredOn != null) {
            refuseAge(fields, name, ChronoUnit.YEARS.between(first, registeredOn));
        }
        return first;
    }

    private static @Nullable YearMonth written(Fields fields, String name) {
        String text = fields.text(name);
        if (text == null) {
            return null;
        }
        boolean isDate = name.equals("birthDate");
        LocalDate day = isDate ? Calendar.day(text) : null;
        YearMonth month = isDate ? (day == null ? null : YearMonth.from(day)) : Calendar.month(text);
        if (month == null) {
            fields.refuse(name, isDate ? Code.DATE_INVALID : Code.BIRTH_MONTH_INVALID);
        }
        return month;
    }

    private static void refuseAge(Fields fields, String name, long years) {
        if (years < YOUNGEST) {
            fields.refuse(name, Code.BIRTH_MONTH_TOO_YOUNG);
        }
        if (years > OLDEST) {
            fields.refuse(name, Code.BIRTH_MONTH_TOO_OLD);
        }
    }
}
