package id.satunaker.ingest.intake;

import id.satunaker.schemas.event.Envelope;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.LabourForce;
import id.satunaker.schemas.event.PlacementEvent;
import id.satunaker.schemas.event.VacancyEvent;
import org.jspecify.annotations.Nullable;

/** A sound item, ready to be stored: its event and the key it is stored under. Never printed. */
public sealed interface Submission extends Examined {

    String key();

    /** The sender's id of the item, or null where items of its kind have none. */
    @Nullable
    String recordId();

    /** What the sender is told once its fate is known. */
    default Verdict verdict(Fate fate) {
        return fate.verdict(recordId());
    }

    /** An event of a record. */
    sealed interface OfRecord extends Submission {

        Envelope envelope();

        @Override
        default String recordId() {
            return envelope().getRecordId();
        }
    }

    /** Stored under its person. */
    record OfJobSeeker(JobSeekerEvent event) implements OfRecord {
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
    record OfPlacement(PlacementEvent event) implements OfRecord {
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
    record OfVacancy(VacancyEvent event) implements OfRecord {
        @Override
        public String key() {
            return envelope().getParticipantId() + "/" + recordId();
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

    /** Stored under its area and month, so that the same figure sent again, or another one later, takes its place. */
    record OfLabourForce(LabourForce figure) implements Submission {
        @Override
        public String key() {
            return "labour-force/" + figure.getArea() + "/" + figure.getVintage();
        }

        @Override
        public @Nullable String recordId() {
            return null;
        }
    }
}
