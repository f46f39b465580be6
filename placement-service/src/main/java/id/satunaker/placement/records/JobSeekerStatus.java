package id.satunaker.placement.records;

import id.satunaker.schemas.event.Registration;
import java.time.LocalDate;

/** What one registration is on a day, by rules R2 and R4; a retracted one is nothing. */
public enum JobSeekerStatus {
    /** Not registered yet. */
    UPCOMING,
    /** No longer in force, since nobody confirmed it in time. */
    LAPSED,
    /** No longer in force, since it was ended. */
    ENDED,
    /** In force, and the person is employed by a placement. */
    PLACED,
    /** In force, but the person has work and looks for other work. */
    REGISTERED,
    /** In force, and the person is neither employed nor working. */
    UNEMPLOYED;

    /** What ends first decides; a registration that is ended on the day on which it would lapse was ended (R8). */
    public static JobSeekerStatus of(Registration registration, boolean employed, LocalDate day, Validity validity) {
        if (day.isBefore(registration.getRegisteredOn())) {
            return UPCOMING;
        }
        LocalDate until = validity.inForceUntil(registration);
        if (!day.isBefore(until)) {
            return until.equals(registration.getEndedOn()) ? ENDED : LAPSED;
        }
        return employed ? PLACED : registration.getWorking() ? REGISTERED : UNEMPLOYED;
    }
}
