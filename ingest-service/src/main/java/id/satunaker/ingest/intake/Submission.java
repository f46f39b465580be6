package id.satunaker.ingest.intake;

import id.satunaker.schemas.event.Envelope;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.PlacementEvent;
import id.satunaker.schemas.event.VacancyEvent;

/** A sound item, ready to be stored: its event and the key it is stored under. Never printed. */
public sealed interface Submission extends Examined {

    String key();

    Envelope envelope();

    /** What the sender is told once its fate is known. */
    default Verdict verdict(Fate fate) {
        return fate.verdict(envelope().getRecordId());
    }

    /** Stored under its person. */
    record OfJobSeeker(JobSeekerEvent event) implements Submission {
        @Override
        public String key() {
            return event.getPersonId();
        }

        @Override
        public Envelope envelope() {
            return event.getEnvelope();
        }

        @Override
        public String toString() {
            return "job seeker";
        }
    }

    /** Stored under its person. */
    record OfPlacement(PlacementEvent event) implements Submission {
        @Override
        public String key() {
            return event.getPersonId();
        }

        @Override
        public Envelope envelope() {
            return event.getEnvelope();
        }

        @Override
        public String toString() {
            return "placement";
        }
    }

    /** Stored under its record key. */
    record OfVacancy(VacancyEvent event) implements Submission {
        @Override
        public String key() {
            return envelope().getParticipantId() + "/" + envelope().getRecordId();
        }

        @Override
        public Envelope envelope() {
            return event.getEnvelope();
        }

        @Override
        public String toString() {
            return "vacancy";
        }
    }
}
