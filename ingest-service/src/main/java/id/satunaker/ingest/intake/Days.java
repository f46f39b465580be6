package id.satunaker.ingest.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days in an item: of the calendar, from 1970-01-01 to a year after today, the past ones up to today. */
final class Days {
    private final Fields fields;
    private final LocalDate today;
    private final LocalDate last;

    Days(Fields fields, LocalDate today) {
        this.fields = fields;
        this.today = today;
        this.last = today.plusYears(1);
    }

    @Nullable
    LocalDate required(String name) {
        return bounded(name, fields.requiredText(name));
    }

    @Nullable
    LocalDate optional(String name) {
        return bounded(name, fields.text(name));
    }

    @Nullable
    LocalDate requiredPast(String name) {
        return past(name, fields.requiredText(name));
    }

    @Nullable
    LocalDate optionalPast(String name) {
        return past(name, fields.text(name));
    }

    /** Refuses an end that lies before its start; either may be unknown. */
    void refuseBeforeStart(String endName, @Nullable LocalDate end, String startName, @Nullable LocalDate start) {
        if (start != null && end != null && end.isBefore(start)) {
            fields.refuse(endName, Code.DATE_BEFORE_START, startName);
        }
    }

    private @Nullable LocalDate past(String name, @Nullable String text) {
        LocalDate day = day(name, text);
        if (day != null && day.isAfter(today)) {
            fields.refuse(name, Code.DATE_IN_FUTURE);
            return null;
        }
        return day;
    }

    private @Nullable LocalDate bounded(String name, @Nullable String text) {
        LocalDate day = day(name, text);
        if (day != null && day.isAfter(last)) {
            fields.refuse(name, Code.DATE_TOO_LATE);
            return null;
        }
        return day;
    }

    private @Nullable LocalDate day(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        LocalDate day = Calendar.day(text);
        if (day == null) {
            fields.refuse(name, Code.DATE_INVALID);
            return null;
        }
        if (day.isBefore(LocalDate.EPOCH)) {
            fields.refuse(name, Code.DATE_TOO_EARLY);
            return null;
        }
        return day;
    }
}
