package id.satunaker.placement.http;

import static id.satunaker.placement.http.Answers.known;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.satunaker.placement.records.Reader;
import id.satunaker.schemas.event.Placement;
import id.satunaker.schemas.event.PlacementEvent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One placement as it is answered; absent, {@code personId} and {@code otherPersons} as for a job seeker. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlacementResponse(
        @JsonUnwrapped EnvelopeResponse envelope,
        @Nullable String personId,
        @Nullable Integer otherPersons,
        String employerId,
        @Nullable String vacancy,
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        @Nullable String occupation,
        @Nullable String sector,
        @Nullable String evidence) {

    static PlacementResponse of(PlacementEvent event, @Nullable Integer otherPersons, Reader reader) {
        Placement placement = event.getPlacement();
        return new PlacementResponse(
                EnvelopeResponse.of(event.getEnvelope()),
                reader.seesPersonIds() ? event.getPersonId() : null,
                otherPersons,
                placement.getEmployerId(),
                placement.getVacancy(),
                placement.getStartedOn(),
                placement.getEndedOn(),
                known(placement.getEndReason()),
                placement.getOccupation(),
                placement.getSector(),
                known(placement.getEvidence()));
    }
}
