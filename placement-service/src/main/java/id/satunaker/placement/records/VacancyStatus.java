package id.satunaker.placement.records;

import id.satunaker.schemas.event.Vacancy;

/** What a vacancy is on a day, by rule R10; a retracted one is nothing. */
public enum VacancyStatus {
    /** Not opened yet. */
    UPCOMING,
    /** Open, with posts left. */
    OPEN,
    /** Open with no posts left, or closed for that. */
    FILLED,
    /** Closed as no longer wanted. */
    CANCELLED,
    /** Its validity has passed, or it was closed for that. */
    EXPIRED,
    /** Closed for a reason that is unknown here. */
    CLOSED;

    /** What it is from the day on which it is no longer open: what ended it first decides, its closing on a tie. */
    public static VacancyStatus atTheEnd(Vacancy vacancy) {
        if (!OpenPeriod.of(vacancy).until().equals(vacancy.getClosedOn())) {
            return EXPIRED;
        }
        return switch (vacancy.getCloseReason()) {
            case FILLED -> FILLED;
            case CANCELLED -> CANCELLED;
            case EXPIRED -> EXPIRED;
            case _U -> CLOSED;
        };
    }
}
