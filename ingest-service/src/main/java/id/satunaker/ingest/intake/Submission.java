package id.satunaker.ingest.intake;

import id.satunaker.schemas.event.Envelope;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.PlacementEvent;
import id.satunaker.schemas.event.VacancyEvent;
import java.util.List;

/** A sound item, ready to be stored: its event and the key it is stored under. Never printed. */
public sealed interface Submission extends Examined {

    String key();

    Envelope envelope();

    /** What the sender is told once its fate is known. */
    default Verdict verdict(Fate fate) {
        String recordId = envelope().getRecordId();
        return switch (fate) {
            case STORED -> new Verdict.Accepted(recordId);
            case TOO_LARGE -> new Verdict.Rejected(recordId, List.of(Code.RECORD_TOO_LARGE.ofItem()));
            case UNKNOWN -> new Verdict.Retry(recordId, Code.STORE_UNKNOWN);
            case TOO_FEW_REPLICAS -> new Verdict.Retry(recordId, Code.STORE_TOO_FEW_REPLICAS);
            case TOPIC_MISSING -> new Verdict.Retry(recordId, Code.STORE_TOPIC_MISSING);
            case DENIED -> new Verdict.Retry(recordId, Code.STORE_DENIED);
            case REGISTRY_AWAY -> new Verdict.Retry(recordId, Code.STORE_REGISTRY_AWAY);
        };
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
