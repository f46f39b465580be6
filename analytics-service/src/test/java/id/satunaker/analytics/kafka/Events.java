package id.satunaker.analytics.kafka;

import id.satunaker.schemas.event.Envelope;
import id.satunaker.schemas.event.EventId;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.Participant;
import id.satunaker.schemas.event.ParticipantKind;
import id.satunaker.schemas.event.ParticipantStatus;
import id.satunaker.schemas.event.Placement;
import id.satunaker.schemas.event.PlacementEvent;
import id.satunaker.schemas.event.Registration;
import id.satunaker.schemas.event.Sex;
import id.satunaker.schemas.event.Vacancy;
import id.satunaker.schemas.event.VacancyEvent;
import id.satunaker.schemas.topic.Topics;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** Small events as ingest publishes them, and where they belong. */
final class Events {
    static final Instant NOON = Instant.parse("2025-03-01T05:00:00Z");

    private Events() {}

    static String person(int number) {
        return "%064x".formatted(number);
    }

    /** A registration of a person, one record per participant; {@code version} is its age in seconds. */
    static JobSeekerEvent registered(String personId, String participant, String region, String on, long version) {
        return registered(personId, participant, region, on, null, version);
    }

    static JobSeekerEvent registered(
            String personId, String participant, String region, String on, String endedOn, long version) {
        Registration registration = Registration.newBuilder()
                .setRegisteredOn(LocalDate.parse(on))
                .setEndedOn(endedOn == null ? null : LocalDate.parse(endedOn))
                .setSex(Sex.F)
                .build();
        JobSeekerEvent event = JobSeekerEvent.newBuilder()
                .setEnvelope(envelope(participant, "s-" + personId.substring(48), region, version))
                .setPersonId(personId)
                .setRegistration(registration)
                .build();
        return JobSeekerEvent.newBuilder(event)
                .setEnvelope(identified(event.getEnvelope(), EventId.of(event)))
                .build();
    }

    static PlacementEvent placed(String personId, String vacancy, String on, long version) {
        PlacementEvent event = PlacementEvent.newBuilder()
                .setEnvelope(envelope("kab-bekasi", "p-" + personId.substring(48), "32.16", version))
                .setPersonId(personId)
                .setPlacement(Placement.newBuilder()
                        .setEmployerId("pabrik")
                        .setVacancy(vacancy)
                        .setStartedOn(LocalDate.parse(on))
                        .build())
                .build();
        return PlacementEvent.newBuilder(event)
                .setEnvelope(identified(event.getEnvelope(), EventId.of(event)))
                .build();
    }

    static VacancyEvent vacancy(String recordId, int openings, String on, long version) {
        VacancyEvent event = VacancyEvent.newBuilder()
                .setEnvelope(envelope("kab-bekasi", recordId, "32.16", version))
                .setVacancy(Vacancy.newBuilder()
                        .setEmployerId("pabrik")
                        .setTitle("Penjahit")
                        .setOpenings(openings)
                        .setOpenedOn(LocalDate.parse(on))
                        .build())
                .build();
        return VacancyEvent.newBuilder(event)
                .setEnvelope(identified(event.getEnvelope(), EventId.of(event)))
                .build();
    }

    /** What ingest publishes at a heartbeat. */
    static Participant alive(String participantId, String day) {
        return Participant.newBuilder()
                .setParticipantId(participantId)
                .setName(participantId)
                .setKind(ParticipantKind.REGION)
                .setRegions(List.of("32.16"))
                .setRecordKinds(List.of())
                .setAgreementNumber("1")
                .setSignedOn(LocalDate.parse("2024-01-01"))
                .setStatus(ParticipantStatus.LIVE)
                .setHeartbeatDay(day == null ? null : LocalDate.parse(day))
                .build();
    }

    private static Envelope envelope(String participant, String recordId, String region, long version) {
        return Envelope.newBuilder()
                .setEventId("")
                .setParticipantId(participant)
                .setRecordId(recordId)
                .setRecordedAt(NOON.plusSeconds(version))
                .setReceivedAt(NOON.plusSeconds(version + 1))
                .setRegionCode(region)
                .setPersonKeyVersion(1)
                .build();
    }

    private static Envelope identified(Envelope envelope, String eventId) {
        return Envelope.newBuilder(envelope).setEventId(eventId).build();
    }

    static Topics topic(SpecificRecord event) {
        return Arrays.stream(Topics.values())
                .filter(topic -> topic.valueType() == event.getClass())
                .findFirst()
                .orElseThrow();
    }

    static String key(SpecificRecord event) {
        if (event instanceof JobSeekerEvent seeker) {
            return seeker.getPersonId();
        }
        if (event instanceof PlacementEvent placement) {
            return placement.getPersonId();
        }
        if (event instanceof Participant participant) {
            return participant.getParticipantId();
        }
        Envelope envelope = ((VacancyEvent) event).getEnvelope();
        return envelope.getParticipantId() + "/" + envelope.getRecordId();
    }
}
