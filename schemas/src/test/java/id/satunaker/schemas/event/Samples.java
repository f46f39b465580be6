package id.satunaker.schemas.event;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecordBase;

/** Records of every class that travels: all fields filled, and as few as the class allows. */
public final class Samples {
    private static final String PERSON = "5f".repeat(32);
    private static final Instant RECORDED = Instant.parse("2025-02-01T03:04:05.678901Z");

    private Samples() {}

    /** By class name and a word for the case. */
    public static Map<String, SpecificRecordBase> all() {
        Map<String, SpecificRecordBase> samples = new LinkedHashMap<>();
        samples.put("JobSeekerEvent-full", jobSeeker());
        samples.put("JobSeekerEvent-retracted", retractedJobSeeker());
        samples.put("VacancyEvent-full", vacancy());
        samples.put("VacancyEvent-retracted", retractedVacancy());
        samples.put("PlacementEvent-full", placement());
        samples.put("PlacementEvent-retracted", retractedPlacement());
        samples.put("Participant-full", participant());
        samples.put("LabourForce-full", labourForce());
        samples.put("IndicatorObservation-full", observation(3.21, ObservationStatus.P));
        samples.put("IndicatorObservation-missing", observation(null, ObservationStatus.M));
        samples.put("IndicatorPartial-cells", partial(cells()));
        samples.put("IndicatorPartial-frame", partial(frame()));
        samples.put("Release-cells", release(releasedCells()));
        samples.put("Release-month", release(releasedMonth()));
        samples.put("Release-generations", release(generations()));
        return samples;
    }

    /** Full name of the class of a sample. */
    static String className(String sample) {
        return Samples.class.getPackageName() + "." + sample.substring(0, sample.indexOf('-'));
    }

    public static JobSeekerEvent jobSeeker() {
        Registration registration = Registration.newBuilder()
                .setRegisteredOn(LocalDate.of(2025, 1, 10))
                .setEndedOn(LocalDate.of(2025, 6, 1))
                .setEndReason(RegistrationEndReason.FOUND_WORK)
                .setConfirmedOn(LocalDate.of(2025, 3, 1))
                .setWorking(true)
                .setSex(Sex.F)
                .setBirthMonth(LocalDate.of(2004, 3, 1))
                .setEducation(Education.SMK)
                .setOccupation("7231")
                .build();
        return JobSeekerEvent.newBuilder()
                .setEnvelope(envelope("reg-1", 1, false))
                .setPersonId(PERSON)
                .setRegistration(registration)
                .build();
    }

    public static JobSeekerEvent retractedJobSeeker() {
        return JobSeekerEvent.newBuilder()
                .setEnvelope(envelope("reg-2", 1, true))
                .setPersonId(PERSON)
                .build();
    }

    public static VacancyEvent vacancy() {
        Vacancy vacancy = Vacancy.newBuilder()
                .setEmployerId("pt-maju")
                .setTitle("Operator mesin")
                .setOpenings(25)
                .setOpenedOn(LocalDate.of(2025, 1, 2))
                .setValidUntil(LocalDate.of(2025, 2, 28))
                .setClosedOn(LocalDate.of(2025, 2, 20))
                .setCloseReason(VacancyCloseReason.FILLED)
                .setOccupation("81")
                .setSector("C")
                .setEducation(Education.SMA)
                .setMonthlyWage(MonthlyWage.newBuilder()
                        .setMin(4_500_000)
                        .setMax(6_000_000)
                        .build())
                .build();
        return VacancyEvent.newBuilder()
                .setEnvelope(envelope("vac-1", 0, false))
                .setVacancy(vacancy)
                .build();
    }

    public static VacancyEvent retractedVacancy() {
        return VacancyEvent.newBuilder().setEnvelope(envelope("vac-2", 0, true)).build();
    }

    public static PlacementEvent placement() {
        Placement placement = Placement.newBuilder()
                .setEmployerId("pt-maju")
                .setVacancy("kab-bekasi/vac-1")
                .setStartedOn(LocalDate.of(2025, 2, 20))
                .setEndedOn(LocalDate.of(2025, 3, 5))
                .setEndReason(PlacementEndReason.LAID_OFF)
                .setOccupation("8160")
                .setSector("C")
                .setEvidence(Evidence.EMPLOYER)
                .build();
        return PlacementEvent.newBuilder()
                .setEnvelope(envelope("plc-1", 1, false))
                .setPersonId(PERSON)
                .setPlacement(placement)
                .build();
    }

    private static PlacementEvent retractedPlacement() {
        return PlacementEvent.newBuilder()
                .setEnvelope(envelope("plc-2", 1, true))
                .setPersonId(PERSON)
                .build();
    }

    private static Participant participant() {
        return Participant.newBuilder()
                .setParticipantId("kab-bekasi")
                .setName("Pemerintah Kabupaten Bekasi")
                .setKind(ParticipantKind.REGION)
                .setRegions(List.of("32.16"))
                .setRecordKinds(List.of(RecordKind.JOB_SEEKER, RecordKind.VACANCY, RecordKind.PLACEMENT))
                .setAgreementNumber("PKS-01/2025")
                .setSignedOn(LocalDate.of(2025, 1, 1))
                .setEndsOn(LocalDate.of(2030, 1, 1))
                .setStatus(ParticipantStatus.LIVE)
                .setHeartbeatDay(LocalDate.of(2025, 2, 1))
                .build();
    }

    private static LabourForce labourForce() {
        return LabourForce.newBuilder()
                .setArea("32.16")
                .setVintage("2025-02")
                .setPersons(1_712_345)
                .build();
    }

    private static IndicatorObservation observation(Double value, ObservationStatus status) {
        return IndicatorObservation.newBuilder()
                .setIndicator("REG_UR")
                .setRefArea("32.16")
                .setTimePeriod(LocalDate.of(2025, 2, 1))
                .setValue(value)
                .setStatus(status)
                .setFrame("r1-v180.1.2")
                .build();
    }

    private static IndicatorPartial partial(Object content) {
        return IndicatorPartial.newBuilder()
                .setEpoch("r1-v180")
                .setFamily(Family.PERSONS)
                .setSequence(42)
                .setContent(content)
                .build();
    }

    private static AreaMonth cells() {
        return AreaMonth.newBuilder()
                .setArea("32.16")
                .setMonth(24301)
                .setCells(ByteBuffer.wrap(new byte[] {0, 2, (byte) 0x80, 1}))
                .build();
    }

    private static Frame frame() {
        return Frame.newBuilder()
                .setSourceOffsets(Map.of("labour.job-seekers.v1", 1234L))
                .setPartials(7)
                .setNewestRecordedAt(RECORDED)
                .build();
    }

    private static Envelope envelope(String recordId, int personKeyVersion, boolean retracted) {
        return Envelope.newBuilder()
                .setEventId("0a".repeat(32))
                .setParticipantId("kab-bekasi")
                .setRecordId(recordId)
                .setRecordedAt(RECORDED)
                .setReceivedAt(Instant.parse("2025-02-01T03:04:06Z"))
                .setRegionCode("32.16")
                .setRetracted(retracted)
                .setPersonKeyVersion(personKeyVersion)
                .build();
    }

    private static Release release(Object content) {
        return Release.newBuilder().setContent(content).build();
    }

    private static ReleasedCells releasedCells() {
        return ReleasedCells.newBuilder()
                .setArea("32.16")
                .setMonth(24_300)
                .setCells(ByteBuffer.wrap(new byte[] {1, 2}))
                .build();
    }

    private static ReleasedFigures releasedMonth() {
        return ReleasedFigures.newBuilder()
                .setMonth(24_300)
                .setDate(LocalDate.of(2025, 2, 15))
                .setFrame("r2-v180~1.2~3.4")
                .build();
    }

    private static Generations generations() {
        return Generations.newBuilder()
                .setShown(1)
                .setBeside(2)
                .setPhase(GenerationPhase.COMPARING)
                .setHold(Map.of("labour.placements.v1-0", 17L))
                .setOutcome("equal")
                .build();
    }
}
