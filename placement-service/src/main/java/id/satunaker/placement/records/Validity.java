package id.satunaker.placement.records;

import id.satunaker.schemas.event.Registration;
import java.time.LocalDate;

/** V of rule R2: the days after which a registration lapses that nobody has confirmed. */
public record Validity(int days) {

    /** The first day on which the registration is no longer in force (R2); before {@code registeredOn} it is not either. */
    public LocalDate inForceUntil(Registration registration) {
        LocalDate lapse = lapse(registration);
        LocalDate end = registration.getEndedOn();
        return end != null && end.isBefore(lapse) ? end : lapse;
    }

    /** The day on which it lapses, whatever its end. */
    public LocalDate lapse(Registration registration) {
        LocalDate registered = registration.getRegisteredOn();
        LocalDate confirmed = registration.getConfirmedOn();
        return (confirmed != null && confirmed.isAfter(registered) ? confirmed : registered).plusDays(days);
    }
}
