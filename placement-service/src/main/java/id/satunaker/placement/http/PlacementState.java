package id.satunaker.placement.http;

import static id.satunaker.placement.http.Answers.known;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.satunaker.schemas.event.Placement;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the publisher says of a placement; what is unknown is absent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlacementState(
        String employerId,
        @Nullable String vacancy,
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        @Nullable String occupation,
        @Nullable String sector,
        @Nullable String evidence) {

    static PlacementState of(Placement placement) {
        return new PlacementState(
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
