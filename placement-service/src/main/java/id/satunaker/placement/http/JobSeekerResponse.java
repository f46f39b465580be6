package id.satunaker.placement.http;

import static id.satunaker.placement.http.Answers.known;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.satunaker.placement.records.JobSeekerOnDay;
import id.satunaker.placement.records.JobSeekerStatus;
import id.satunaker.placement.records.Reader;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.Registration;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * One registration as it is answered: what is unknown is absent, {@code personId} is there for the ministry only,
 * {@code otherPersons} counts further persons under the same id of the same participant, a data-quality finding;
 * {@code status} holds on {@code date}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JobSeekerResponse(
        @JsonUnwrapped EnvelopeResponse envelope,
        @Nullable String personId,
        @Nullable Integer otherPersons,
        LocalDate registeredOn,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        @Nullable LocalDate confirmedOn,
        boolean working,
        @Nullable String sex,
        @Nullable YearMonth birthMonth,
        @Nullable String education,
        @Nullable String occupation,
        LocalDate date,
        JobSeekerStatus status) {

    static JobSeekerResponse of(JobSeekerOnDay jobSeeker, Reader reader) {
        JobSeekerEvent event = jobSeeker.event();
        Registration registration = event.getRegistration();
        return new JobSeekerResponse(
                EnvelopeResponse.of(event.getEnvelope()),
                reader.seesPersonIds() ? event.getPersonId() : null,
                jobSeeker.otherPersons(),
                registration.getRegisteredOn(),
                registration.getEndedOn(),
                known(registration.getEndReason()),
                registration.getConfirmedOn(),
                registration.getWorking(),
                known(registration.getSex()),
                month(registration.getBirthMonth()),
                known(registration.getEducation()),
                registration.getOccupation(),
                jobSeeker.day(),
                jobSeeker.status());
    }

    private static @Nullable YearMonth month(@Nullable LocalDate firstDay) {
        return firstDay == null ? null : YearMonth.from(firstDay);
    }
}
