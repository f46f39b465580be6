package id.satunaker.placement.http;

import static id.satunaker.placement.http.Answers.known;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.satunaker.schemas.event.Registration;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** What the publisher says of a registration; what is unknown is absent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RegistrationState(
        LocalDate registeredOn,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        @Nullable LocalDate confirmedOn,
        boolean working,
        @Nullable String sex,
        @Nullable YearMonth birthMonth,
        @Nullable String education,
        @Nullable String occupation) {

    static RegistrationState of(Registration registration) {
        return new RegistrationState(
                registration.getRegisteredOn(),
                registration.getEndedOn(),
                known(registration.getEndReason()),
                registration.getConfirmedOn(),
                registration.getWorking(),
                known(registration.getSex()),
                month(registration.getBirthMonth()),
                known(registration.getEducation()),
                registration.getOccupation());
    }

    private static @Nullable YearMonth month(@Nullable LocalDate firstDay) {
        return firstDay == null ? null : YearMonth.from(firstDay);
    }
}
