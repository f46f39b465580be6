package id.satunaker.placement.http;

import static id.satunaker.placement.http.Answers.known;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.satunaker.placement.records.Reader;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.Registration;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * One registration as it is answered: what is unknown is absent, {@code personId} is there for the ministry only,
 * {@code otherPersons} counts further persons under the same id of the same participant, a data-quality finding.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JobSeekerResponse(
        @JsonUnwrapped EnvelopeResponse envelope,
        @Nullable String personId,
        int otherPersons,
        LocalDate registeredOn,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        @Nullable LocalDate confirmedOn,
        boolean working,
        @Nullable String sex,
        @Nullable YearMonth birthMonth,
        @Nullable String education,
        @Nullable String occupation) {

    static JobSeekerResponse of(JobSeekerEvent event, int otherPersons, Reader reader) {
        Registration registration = event.getRegistration();
        return new JobSeekerResponse(
                EnvelopeResponse.of(event.getEnvelope()),
                reader.seesPersonIds() ? event.getPersonId() : null,
                otherPersons,
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
