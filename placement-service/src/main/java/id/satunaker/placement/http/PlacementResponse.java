package id.satunaker.placement.http;

import static id.satunaker.placement.http.Answers.known;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.satunaker.placement.records.Reader;
import id.satunaker.schemas.event.Envelope;
import id.satunaker.schemas.event.Placement;
import id.satunaker.schemas.event.PlacementEvent;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One placement as it is answered; absent, {@code personId} and {@code otherPersons} as for a job seeker. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlacementResponse(
        String participantId,
        String recordId,
        @Nullable String personId,
        int otherPersons,
        String regionCode,
        Instant recordedAt,
        Instant receivedAt,
        String eventId,
        String employerId,
        @Nullable String vacancy,
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        @Nullable String occupation,
        @Nullable String sector,
        @Nullable String evidence) {

    static PlacementResponse of(PlacementEvent event, int otherPersons, Reader reader) {
        Envelope envelope = event.getEnvelope();
        Placement placement = event.getPlacement();
        return new PlacementResponse(
                envelope.getParticipantId(),
                envelope.getRecordId(),
                reader.seesPersonIds() ? event.getPersonId() : null,
                otherPersons,
                envelope.getRegionCode(),
                envelope.getRecordedAt(),
                envelope.getReceivedAt(),
                envelope.getEventId(),
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
