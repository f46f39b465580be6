package id.satunaker.ingest.rotation;

import id.satunaker.ingest.intake.Submission;
import id.satunaker.schemas.event.Envelope;
import id.satunaker.schemas.event.EventId;
import id.satunaker.schemas.event.Evidence;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.Placement;
import id.satunaker.schemas.event.PlacementEvent;
import id.satunaker.schemas.event.Registration;
import id.satunaker.schemas.event.Sex;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Events as they lie in Kafka under version 1 of the key: retractions, resends, and a person in several records. */
final class StoredPersons {
    private static final Instant START = Instant.parse("2025-01-10T00:00:00Z");

    private StoredPersons() {}

    /** The same for the same seed. */
    static List<Submission.OfRecord> some(int count, long seed) {
        Random random = new Random(seed);
        List<Submission.OfRecord> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String person = "%064x".formatted(random.nextInt(count / 3));
            Envelope.Builder envelope = envelope("R-" + random.nextInt(count), i)
                    .setReceivedAt(START.plusSeconds(100_000 + i))
                    .setRetracted(random.nextInt(10) == 0);
            events.add(random.nextBoolean() ? jobSeeker(envelope, person, Sex.F) : placement(envelope, person));
            if (random.nextInt(5) == 0) {
                events.add(events.get(random.nextInt(events.size())));
            }
        }
        return events;
    }

    static Envelope.Builder envelope(String recordId, int second) {
        return Envelope.newBuilder()
                .setEventId("")
                .setParticipantId("kab-bekasi")
                .setRecordId(recordId)
                .setRecordedAt(START.plusSeconds(second))
                .setReceivedAt(START.plus(1, ChronoUnit.DAYS))
                .setRegionCode("32.16")
                .setPersonKeyVersion(1);
    }

    static Submission.OfRecord jobSeeker(Envelope.Builder envelope, String person, Sex sex) {
        Registration registration = Registration.newBuilder()
                .setRegisteredOn(LocalDate.parse("2025-01-10"))
                .setSex(sex)
                .build();
        JobSeekerEvent.Builder event = JobSeekerEvent.newBuilder()
                .setEnvelope(envelope.setEventId("").build())
                .setPersonId(person)
                .setRegistration(envelope.getRetracted() ? null : registration);
        envelope.setEventId(EventId.of(event.build()));
        return new Submission.OfJobSeeker(event.setEnvelope(envelope.build()).build());
    }

    private static Submission.OfRecord placement(Envelope.Builder envelope, String person) {
        Placement placement = Placement.newBuilder()
                .setEmployerId("E-1")
                .setStartedOn(LocalDate.parse("2025-02-20"))
                .setEvidence(Evidence.SEEKER)
                .build();
        PlacementEvent.Builder event = PlacementEvent.newBuilder()
                .setEnvelope(envelope.setEventId("").build())
                .setPersonId(person)
                .setPlacement(envelope.getRetracted() ? null : placement);
        envelope.setEventId(EventId.of(event.build()));
        return new Submission.OfPlacement(event.setEnvelope(envelope.build()).build());
    }
}
