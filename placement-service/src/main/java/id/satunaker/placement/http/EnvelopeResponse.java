package id.satunaker.placement.http;

import id.satunaker.schemas.event.Envelope;
import java.time.Instant;

/** The members that every record's answer has: which record it is, of which region, and which version (R1) is shown. */
record EnvelopeResponse(
        String participantId,
        String recordId,
        String regionCode,
        Instant recordedAt,
        Instant receivedAt,
        String eventId) {

    static EnvelopeResponse of(Envelope envelope) {
        return new EnvelopeResponse(
                envelope.getParticipantId(),
                envelope.getRecordId(),
                envelope.getRegionCode(),
                envelope.getRecordedAt(),
                envelope.getReceivedAt(),
                envelope.getEventId());
    }
}
