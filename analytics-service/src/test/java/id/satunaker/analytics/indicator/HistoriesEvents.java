package id.satunaker.analytics.indicator;

import id.satunaker.schemas.event.Envelope;
import id.satunaker.schemas.event.EventId;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.Placement;
import id.satunaker.schemas.event.PlacementEvent;
import id.satunaker.schemas.event.Registration;
import id.satunaker.schemas.event.Vacancy;
import id.satunaker.schemas.event.VacancyEvent;
import java.time.Duration;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;

/** Makes events as ingest does: with the id of their content, and retracted where there is no body. */
final class HistoriesEvents {

    private HistoriesEvents() {}

    static Envelope envelope(String participantId, String recordId, String regionCode, Instant recordedAt) {
        return Envelope.newBuilder()
                .setEventId("")
                .setParticipantId(participantId)
                .setRecordId(recordId)
                .setRecordedAt(recordedAt)
                .setReceivedAt(recordedAt.plusSeconds(60))
                .setRegionCode(regionCode)
                .setPersonKeyVersion(1)
                .build();
    }

    /** The same, received so long after it was recorded. */
    static Envelope received(Envelope envelope, Duration lag) {
        return Envelope.newBuilder(envelope)
                .setReceivedAt(envelope.getRecordedAt().plus(lag))
                .build();
    }

    static JobSeekerEvent jobSeeker(Envelope envelope, String personId, Registration registration) {
        JobSeekerEvent event = JobSeekerEvent.newBuilder()
                .setEnvelope(retracted(envelope, registration == null))
                .setPersonId(personId)
                .setRegistration(registration)
                .build();
        return JobSeekerEvent.newBuilder(event)
                .setEnvelope(identified(event.getEnvelope(), EventId.of(event)))
                .build();
    }

    static VacancyEvent vacancy(Envelope envelope, Vacancy vacancy) {
        VacancyEvent event = VacancyEvent.newBuilder()
                .setEnvelope(retracted(envelope, vacancy == null))
                .setVacancy(vacancy)
                .build();
        return VacancyEvent.newBuilder(event)
                .setEnvelope(identified(event.getEnvelope(), EventId.of(event)))
                .build();
    }

    static PlacementEvent placement(Envelope envelope, String personId, Placement placement) {
        PlacementEvent event = PlacementEvent.newBuilder()
                .setEnvelope(retracted(envelope, placement == null))
                .setPersonId(personId)
                .setPlacement(placement)
                .build();
        return PlacementEvent.newBuilder(event)
                .setEnvelope(identified(event.getEnvelope(), EventId.of(event)))
                .build();
    }

    /** The same event as it is when sent again: only the time of its receipt is another. */
    static SpecificRecord resent(SpecificRecord event) {
        return with(resent(envelopeOf(event)), event);
    }

    /** The same event of another participant. */
    static SpecificRecord from(String participantId, SpecificRecord event) {
        return with(
                Envelope.newBuilder(envelopeOf(event))
                        .setParticipantId(participantId)
                        .build(),
                event);
    }

    private static SpecificRecord with(Envelope envelope, SpecificRecord event) {
        if (event instanceof JobSeekerEvent e) {
            return JobSeekerEvent.newBuilder(e).setEnvelope(envelope).build();
        }
        return event instanceof VacancyEvent e
                ? VacancyEvent.newBuilder(e).setEnvelope(envelope).build()
                : PlacementEvent.newBuilder((PlacementEvent) event)
                        .setEnvelope(envelope)
                        .build();
    }

    /** The retraction of an event's record, newer than the event by so much. */
    static SpecificRecord retraction(SpecificRecord event, Duration later) {
        if (event instanceof JobSeekerEvent e) {
            return jobSeeker(later(e.getEnvelope(), later), e.getPersonId(), null);
        }
        if (event instanceof VacancyEvent e) {
            return vacancy(later(e.getEnvelope(), later), null);
        }
        PlacementEvent e = (PlacementEvent) event;
        return placement(later(e.getEnvelope(), later), e.getPersonId(), null);
    }

    static Envelope envelopeOf(SpecificRecord event) {
        return (Envelope) event.get(event.getSchema().getField("envelope").pos());
    }

    private static Envelope later(Envelope envelope, Duration later) {
        Instant recordedAt = envelope.getRecordedAt().plus(later);
        return Envelope.newBuilder(envelope)
                .setEventId("")
                .setRecordedAt(recordedAt)
                .setReceivedAt(recordedAt)
                .build();
    }

    private static Envelope resent(Envelope envelope) {
        return Envelope.newBuilder(envelope)
                .setReceivedAt(envelope.getReceivedAt().plusSeconds(3600))
                .build();
    }

    private static Envelope retracted(Envelope envelope, boolean retracted) {
        return Envelope.newBuilder(envelope).setRetracted(retracted).build();
    }

    private static Envelope identified(Envelope envelope, String eventId) {
        return Envelope.newBuilder(envelope).setEventId(eventId).build();
    }
}
