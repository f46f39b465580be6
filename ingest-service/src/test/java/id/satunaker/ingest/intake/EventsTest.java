package id.satunaker.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.schemas.event.Education;
import id.satunaker.schemas.event.EventId;
import id.satunaker.schemas.event.Evidence;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.MonthlyWage;
import id.satunaker.schemas.event.PlacementEvent;
import id.satunaker.schemas.event.RecordKind;
import id.satunaker.schemas.event.Registration;
import id.satunaker.schemas.event.RegistrationEndReason;
import id.satunaker.schemas.event.Sex;
import id.satunaker.schemas.event.VacancyEvent;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What sound items become. */
class EventsTest {

    @Test
    void fillsTheEnvelopeFromTheItemTheTokenAndTheClock() {
        JobSeekerEvent event = jobSeeker(Draft.jobSeeker().with("recordedAt", "2025-01-10T08:00:00.1234567+07:00"));

        var envelope = event.getEnvelope();
        assertThat(envelope.getParticipantId()).isEqualTo("kab-bekasi");
        assertThat(envelope.getRecordId()).isEqualTo("R-1");
        assertThat(envelope.getRegionCode()).isEqualTo("32.16");
        assertThat(envelope.getRecordedAt()).isEqualTo("2025-01-10T01:00:00.123456Z");
        assertThat(envelope.getReceivedAt()).isEqualTo(Instant.parse("2025-06-29T16:00:00.123456Z"));
        assertThat(envelope.getRetracted()).isFalse();
        assertThat(envelope.getEventId()).isEqualTo(EventId.of(event)).hasSize(64);
    }

    @Test
    void keepsEveryFieldOfAJobSeeker() {
        Registration registration = jobSeeker(Draft.jobSeeker()
                        .with("endedOn", "2025-06-01")
                        .with("endReason", "WITHDREW")
                        .with("confirmedOn", "2025-03-01")
                        .with("working", true)
                        .with("sex", "F")
                        .with("birthMonth", "2004-03")
                        .with("education", "SMK")
                        .with("occupation", "0110"))
                .getRegistration();

        assertThat(registration)
                .isEqualTo(Registration.newBuilder()
                        .setRegisteredOn(LocalDate.parse("2025-01-10"))
                        .setEndedOn(LocalDate.parse("2025-06-01"))
                        .setEndReason(RegistrationEndReason.WITHDREW)
                        .setConfirmedOn(LocalDate.parse("2025-03-01"))
                        .setWorking(true)
                        .setSex(Sex.F)
                        .setBirthMonth(LocalDate.parse("2004-03-01"))
                        .setEducation(Education.SMK)
                        .setOccupation("0110")
                        .build());
    }

    @Test
    void keepsOnlyTheMonthOfABirthDate() {
        Registration registration =
                jobSeeker(Draft.jobSeeker().with("birthDate", "2004-03-17")).getRegistration();

        assertThat(registration.getBirthMonth()).isEqualTo("2004-03-01");
    }

    @Test
    void leavesWhatIsMissingUnknown() {
        Registration registration =
                jobSeeker(Draft.jobSeeker().with("sex", null)).getRegistration();

        assertThat(registration)
                .isEqualTo(Registration.newBuilder()
                        .setRegisteredOn(LocalDate.parse("2025-01-10"))
                        .build());
    }

    @Test
    void retractsWithFourFieldsAndNoBody() {
        JobSeekerEvent event = jobSeeker(Draft.retraction());
        PlacementEvent placement = placement(Draft.retraction());
        VacancyEvent vacancy = vacancy(Draft.retraction().without("nik"));

        assertThat(event.getEnvelope().getRetracted()).isTrue();
        assertThat(event.getRegistration()).isNull();
        assertThat(placement.getPlacement()).isNull();
        assertThat(vacancy.getVacancy()).isNull();
    }

    @Test
    void dropsTheBodyOfARetractionUnread() {
        JobSeekerEvent event =
                jobSeeker(Draft.jobSeeker().with("retracted", true).with("registeredOn", "never"));

        assertThat(event.getRegistration()).isNull();
        assertThat(event).isEqualTo(jobSeeker(Draft.retraction()));
    }

    @Test
    void keysVacanciesByRecordAndPersonsByPerson() {
        var vacancy = (Submission.OfVacancy) Examiner.examine(RecordKind.VACANCY, Draft.vacancy());
        Submission jobSeeker = (Submission) Examiner.examine(RecordKind.JOB_SEEKER, Draft.jobSeeker());
        Submission placement = (Submission) Examiner.examine(RecordKind.PLACEMENT, Draft.placement());

        assertThat(vacancy.key()).isEqualTo("kab-bekasi/R-1");
        assertThat(jobSeeker.key()).matches("[0-9a-f]{64}").isEqualTo(placement.key());
        assertThat(vacancy.envelope().getPersonKeyVersion()).isZero();
    }

    @Test
    void namesAVacancyByItsRecordKey() {
        var ofOwn = placement(Draft.placement().with("vacancy", "V-1")).getPlacement();
        var ofAnother =
                placement(Draft.placement().with("vacancy", "kota-bandung/V-1")).getPlacement();

        assertThat(ofOwn.getVacancy()).isEqualTo("kab-bekasi/V-1");
        assertThat(ofOwn.getEvidence()).isEqualTo(Evidence.SEEKER);
        assertThat(ofAnother.getVacancy()).isEqualTo("kota-bandung/V-1");
    }

    @Test
    void keepsTheWageOfAVacancy() {
        Draft wage = Draft.empty().with("min", 0).with("max", 5_500_000);

        VacancyEvent event = vacancy(Draft.vacancy().with("monthlyWage", wage).with("openings", 10_000));

        assertThat(event.getVacancy().getMonthlyWage())
                .isEqualTo(MonthlyWage.newBuilder().setMin(0).setMax(5_500_000).build());
        assertThat(event.getVacancy().getOpenings()).isEqualTo(10_000);
    }

    @Test
    void givesTheSameContentTheSameEventId() {
        String first = jobSeeker(Draft.jobSeeker()).getEnvelope().getEventId();
        String again = jobSeeker(Draft.jobSeeker()).getEnvelope().getEventId();
        String other =
                jobSeeker(Draft.jobSeeker().with("working", true)).getEnvelope().getEventId();

        assertThat(again).isEqualTo(first).isNotEqualTo(other);
    }

    private static JobSeekerEvent jobSeeker(Draft draft) {
        return ((Submission.OfJobSeeker) Examiner.examine(RecordKind.JOB_SEEKER, draft)).event();
    }

    private static PlacementEvent placement(Draft draft) {
        return ((Submission.OfPlacement) Examiner.examine(RecordKind.PLACEMENT, draft)).event();
    }

    private static VacancyEvent vacancy(Draft draft) {
        return ((Submission.OfVacancy) Examiner.examine(RecordKind.VACANCY, draft)).event();
    }
}
