package id.satunaker.placement.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.satunaker.placement.records.Reader;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.PlacementEvent;
import id.satunaker.schemas.event.VacancyEvent;
import org.jspecify.annotations.Nullable;

/** One version of a record, current or not; one that retracts it says nothing more of it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VersionResponse(
        @JsonUnwrapped EnvelopeResponse envelope,
        boolean retracted,
        @Nullable String personId,
        @JsonUnwrapped @Nullable Object state) {

    static VersionResponse of(JobSeekerEvent event, Reader reader) {
        return new VersionResponse(
                EnvelopeResponse.of(event.getEnvelope()),
                event.getEnvelope().getRetracted(),
                reader.seesPersonIds() ? event.getPersonId() : null,
                event.getRegistration() == null ? null : RegistrationState.of(event.getRegistration()));
    }

    static VersionResponse of(PlacementEvent event, Reader reader) {
        return new VersionResponse(
                EnvelopeResponse.of(event.getEnvelope()),
                event.getEnvelope().getRetracted(),
                reader.seesPersonIds() ? event.getPersonId() : null,
                event.getPlacement() == null ? null : PlacementState.of(event.getPlacement()));
    }

    static VersionResponse of(VacancyEvent event) {
        return new VersionResponse(
                EnvelopeResponse.of(event.getEnvelope()),
                event.getEnvelope().getRetracted(),
                null,
                event.getVacancy() == null ? null : VacancyState.of(event.getVacancy()));
    }
}
