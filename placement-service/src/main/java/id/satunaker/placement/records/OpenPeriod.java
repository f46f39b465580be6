package id.satunaker.placement.records;

import id.satunaker.schemas.event.Vacancy;
import java.time.LocalDate;

/** The days on which a vacancy is open (R10): from its opening until, not on, the day it closes or expires. */
public record OpenPeriod(LocalDate from, LocalDate until) {
    private static final int DAYS_UNLESS_LIMITED = 60;

    public static OpenPeriod of(Vacancy vacancy) {
        LocalDate expiry = vacancy.getValidUntil() == null
                ? vacancy.getOpenedOn().plusDays(DAYS_UNLESS_LIMITED)
                : vacancy.getValidUntil().plusDays(1);
        LocalDate closing = vacancy.getClosedOn();
        return new OpenPeriod(vacancy.getOpenedOn(), closing != null && closing.isBefore(expiry) ? closing : expiry);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }
}
