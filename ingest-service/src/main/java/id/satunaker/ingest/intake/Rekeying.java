package id.satunaker.ingest.intake;

import id.satunaker.schemas.event.Envelope;
import id.satunaker.schemas.event.EventId;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.PlacementEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Carries stored events of persons over to the last version of a person key: another personId, key version and eventId,
 * all else as it was. It is what ingest would make of the same item under that key.
 */
public final class Rekeying {
    private final PersonKey key;

    public Rekeying(PersonKey key) {
        this.key = key;
    }

    /** The version that events are carried over to. */
    public int version() {
        return key.version();
    }

    /** Whether there is an earlier version at all from which the secrets lead to that one. */
    public boolean hasOrigin() {
        return key.leadsFrom(key.version() - 1);
    }

    /** Whether an event is of that version already. */
    public boolean isDone(Submission.OfRecord stored) {
        return stored.envelope().getPersonKeyVersion() == key.version();
    }

    /** Whether the secrets lead from its version to that one. */
    public boolean isPossible(Submission.OfRecord stored) {
        return key.leadsFrom(stored.envelope().getPersonKeyVersion());
    }

    /** @param winsATie whether it has to stay ahead of versions that were recorded at the same time ({@link Ties}) */
    public Submission.OfRecord of(Submission.OfRecord stored, boolean winsATie) {
        if (stored instanceof Submission.OfJobSeeker jobSeeker) {
            return new Submission.OfJobSeeker(of(jobSeeker.event(), winsATie));
        }
        if (stored instanceof Submission.OfPlacement placement) {
            return new Submission.OfPlacement(of(placement.event(), winsATie));
        }
        throw new IllegalArgumentException("A " + stored + " has no person");
    }

    private JobSeekerEvent of(JobSeekerEvent stored, boolean winsATie) {
        Envelope.Builder envelope = envelope(stored.getEnvelope(), winsATie);
        JobSeekerEvent.Builder event =
                JobSeekerEvent.newBuilder(stored).setPersonId(personId(stored.getPersonId(), stored.getEnvelope()));
        String eventId = EventId.of(event.setEnvelope(envelope.build()).build());
        return event.setEnvelope(envelope.setEventId(eventId).build()).build();
    }

    private PlacementEvent of(PlacementEvent stored, boolean winsATie) {
        Envelope.Builder envelope = envelope(stored.getEnvelope(), winsATie);
        PlacementEvent.Builder event =
                PlacementEvent.newBuilder(stored).setPersonId(personId(stored.getPersonId(), stored.getEnvelope()));
        String eventId = EventId.of(event.setEnvelope(envelope.build()).build());
        return event.setEnvelope(envelope.setEventId(eventId).build()).build();
    }

    private String personId(String stored, Envelope envelope) {
        return key.wrap(stored, envelope.getPersonKeyVersion());
    }

    private Envelope.Builder envelope(Envelope stored, boolean winsATie) {
        Instant recordedAt = stored.getRecordedAt();
        return Envelope.newBuilder(stored)
                .setPersonKeyVersion(key.version())
                .setRecordedAt(winsATie ? recordedAt.plus(1, ChronoUnit.MICROS) : recordedAt);
    }
}
