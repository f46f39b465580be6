package id.satunaker.placement.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.satunaker.placement.records.JobSeekerOnDay;
import id.satunaker.placement.records.JobSeekerStatus;
import id.satunaker.placement.records.Reader;
import id.satunaker.schemas.event.JobSeekerEvent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One registration as it is answered: {@code personId} is there for the ministry only, {@code otherPersons} counts
 * further persons under the same id of the same participant, a data-quality finding; {@code status} holds on {@code date}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JobSeekerResponse(
        @JsonUnwrapped EnvelopeResponse envelope,
        @Nullable String personId,
        @Nullable Integer otherPersons,
        @JsonUnwrapped RegistrationState state,
        LocalDate date,
        JobSeekerStatus status) {

    static JobSeekerResponse of(JobSeekerOnDay jobSeeker, Reader reader) {
        JobSeekerEvent event = jobSeeker.event();
        return new JobSeekerResponse(
                EnvelopeResponse.of(event.getEnvelope()),
                reader.seesPersonIds() ? event.getPersonId() : null,
                jobSeeker.otherPersons(),
                RegistrationState.of(event.getRegistration()),
                jobSeeker.day(),
                jobSeeker.status());
    }
}
