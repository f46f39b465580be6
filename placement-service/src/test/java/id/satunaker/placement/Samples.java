package id.satunaker.placement;

import id.satunaker.schemas.event.Education;
import id.satunaker.schemas.event.Envelope;
import id.satunaker.schemas.event.EventId;
import id.satunaker.schemas.event.Evidence;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.MonthlyWage;
import id.satunaker.schemas.event.Participant;
import id.satunaker.schemas.event.ParticipantKind;
import id.satunaker.schemas.event.ParticipantStatus;
import id.satunaker.schemas.event.Placement;
import id.satunaker.schemas.event.PlacementEndReason;
import id.satunaker.schemas.event.PlacementEvent;
import id.satunaker.schemas.event.Registration;
import id.satunaker.schemas.event.RegistrationEndReason;
import id.satunaker.schemas.event.Sex;
import id.satunaker.schemas.event.Vacancy;
import id.satunaker.schemas.event.VacancyCloseReason;
import id.satunaker.schemas.event.VacancyEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Events as ingest would publish them: each with its right id. */
public final class Samples {
    public static final Instant MORNING = Instant.parse("2025-03-01T01:00:00.123456Z");
    public static final LocalDate DAY = LocalDate.parse("2025-03-01");
    public static final String ALICE = "a".repeat(64);
    public static final String BOB = "b".repeat(64);

    private Samples() {}

    public static Envelope.Builder envelope(String participantId, String recordId) {
        return Envelope.newBuilder()
                .setEventId("")
                .setParticipantId(participantId)
                .setRecordId(recordId)
                .setRecordedAt(MORNING)
                .setReceivedAt(MORNING.plusSeconds(60))
                .setRegionCode("32.16");
    }

    /** Every field is set. */
    public static Registration.Builder registration() {
        return Registration.newBuilder()
                .setRegisteredOn(DAY)
                .setEndedOn(DAY.plusDays(40))
                .setEndReason(RegistrationEndReason.FOUND_WORK)
                .setConfirmedOn(DAY.plusDays(7))
                .setWorking(true)
                .setSex(Sex.F)
                .setBirthMonth(LocalDate.parse("2004-03-01"))
                .setEducation(Education.SMK)
                .setOccupation("7212");
    }

    /** Every field is set. */
    public static Placement.Builder placement() {
        return Placement.newBuilder()
                .setEmployerId("pt-maju")
                .setVacancy("kab-bekasi/v-1")
                .setStartedOn(DAY)
                .setEndedOn(DAY.plusDays(90))
                .setEndReason(PlacementEndReason.LAID_OFF)
                .setOccupation("7212")
                .setSector("C")
                .setEvidence(Evidence.EMPLOYER);
    }

    /** Every field is set. */
    public static Vacancy.Builder vacancy() {
        return Vacancy.newBuilder()
                .setEmployerId("pt-maju")
                .setTitle("Tukang las")
                .setOpenings(3)
                .setOpenedOn(DAY)
                .setValidUntil(DAY.plusDays(29))
                .setClosedOn(DAY.plusDays(20))
                .setCloseReason(VacancyCloseReason.FILLED)
                .setOccupation("7212")
                .setSector("C")
                .setEducation(Education.SMK)
                .setMonthlyWage(MonthlyWage.newBuilder()
                        .setMin(4_500_000)
                        .setMax(5_200_000)
                        .build());
    }

    public static JobSeekerEvent jobSeeker(Envelope.Builder envelope, String personId, Registration.Builder body) {
        JobSeekerEvent.Builder event = JobSeekerEvent.newBuilder()
                .setEnvelope(envelope.setPersonKeyVersion(1).build())
                .setPersonId(personId)
                .setRegistration(envelope.getRetracted() ? null : body.build());
        return event.setEnvelope(envelope.setEventId(EventId.of(event.build())).build())
                .build();
    }

    public static PlacementEvent placement(Envelope.Builder envelope, String personId, Placement.Builder body) {
        PlacementEvent.Builder event = PlacementEvent.newBuilder()
                .setEnvelope(envelope.setPersonKeyVersion(1).build())
                .setPersonId(personId)
                .setPlacement(envelope.getRetracted() ? null : body.build());
        return event.setEnvelope(envelope.setEventId(EventId.of(event.build())).build())
                .build();
    }

    public static VacancyEvent vacancy(Envelope.Builder envelope, Vacancy.Builder body) {
        VacancyEvent.Builder event = VacancyEvent.newBuilder()
                .setEnvelope(envelope.build())
                .setVacancy(envelope.getRetracted() ? null : body.build());
        return event.setEnvelope(envelope.setEventId(EventId.of(event.build())).build())
                .build();
    }

    /** A regional government that signed long ago, for 32.16. */
    public static Participant.Builder participant(String participantId) {
        return Participant.newBuilder()
                .setParticipantId(participantId)
                .setName("Kabupaten Bekasi")
                .setKind(ParticipantKind.REGION)
                .setRegions(List.of("32.16"))
                .setRecordKinds(List.of())
                .setAgreementNumber("1/2024")
                .setSignedOn(LocalDate.parse("2024-01-01"))
                .setStatus(ParticipantStatus.LIVE);
    }
}
