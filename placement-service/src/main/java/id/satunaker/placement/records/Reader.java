package id.satunaker.placement.records;

import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.PlacementEvent;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and what they may see of persons: a participant the records it published, the ministry all of them.
 * Vacancies are open to every reader.
 */
public record Reader(@Nullable String participantId, boolean ministry) {

    /** Depends on nothing but the key, so that a refusal cannot tell whether the record exists. */
    public boolean seesPersonRecordsOf(String publisher) {
        return ministry || publisher.equals(participantId);
    }

    /**
     * Whether a placement may show in the status of a registration that this reader sees: what it published itself, and of
     * another's only what became known after the registration did. So a number that is registered to look somebody up
     * tells nothing of what was known by then.
     */
    public boolean seesInStatus(Known<JobSeekerEvent> registration, Known<PlacementEvent> placement) {
        return seesPersonRecordsOf(placement.event().getEnvelope().getParticipantId())
                || placement.since().isAfter(registration.since());
    }

    public boolean seesPersonIds() {
        return ministry;
    }
}
