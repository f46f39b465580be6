package id.satunaker.placement.jdbc;

import id.satunaker.placement.Samples;
import id.satunaker.placement.records.ParticipantState;
import id.satunaker.placement.records.RecordStore;
import id.satunaker.schemas.event.Envelope;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.Participant;
import id.satunaker.schemas.event.Placement;
import id.satunaker.schemas.event.PlacementEvent;
import id.satunaker.schemas.event.Registration;
import id.satunaker.schemas.event.Vacancy;
import id.satunaker.schemas.event.VacancyEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** Fills an emptied database event by event, as a participant sends them: kab-bekasi unless another takes over. */
final class Given {
    private final RecordStore<JobSeekerEvent> jobSeekers;
    private final RecordStore<PlacementEvent> placements;
    private final RecordStore<VacancyEvent> vacancies;
    private final ParticipantStore participants;
    private Instant recordedAt = Samples.MORNING;
    private Instant receivedAt = Samples.MORNING;
    private String participantId = "kab-bekasi";

    Given(Database database) {
        database.clear();
        jobSeekers = new ArrivalStore<>(
                new GuardedStore<>(database.jdbc(), Database.JOB_SEEKERS),
                database.jdbc(),
                JobSeekerEvent::getEnvelope);
        placements = new ArrivalStore<>(
                new GuardedStore<>(database.jdbc(), PlacementTable.TABLE),
                database.jdbc(),
                PlacementEvent::getEnvelope);
        vacancies = new ArrivalStore<>(
                new GuardedStore<>(database.jdbc(), VacancyTable.TABLE), database.jdbc(), VacancyEvent::getEnvelope);
        participants = new ParticipantStore(database.jdbc());
    }

    Given by(String anotherParticipantId) {
        participantId = anotherParticipantId;
        return this;
    }

    /** Recorded and received by the least that is later. */
    Given later() {
        recordedAt = recordedAt.plusNanos(1_000);
        receivedAt = receivedAt.plusNanos(1_000);
        return this;
    }

    Given receivedLater() {
        receivedAt = receivedAt.plusSeconds(1);
        return this;
    }

    Given daysLater(int days) {
        recordedAt = recordedAt.plus(Duration.ofDays(days));
        receivedAt = receivedAt.plus(Duration.ofDays(days));
        return this;
    }

    void send(JobSeekerEvent event) {
        jobSeekers.keep(List.of(event));
    }

    void send(PlacementEvent event) {
        placements.keep(List.of(event));
    }

    void send(VacancyEvent event) {
        vacancies.keep(List.of(event));
    }

    void send(ParticipantState state) {
        participants.keep(List.of(state));
    }

    Given jobSeeker(String recordId, String person, UnaryOperator<Registration.Builder> change) {
        jobSeekers.keep(List.of(Samples.jobSeeker(envelope(recordId), person, change.apply(Samples.registration()))));
        return this;
    }

    Given retractJobSeeker(String recordId, String person) {
        jobSeekers.keep(
                List.of(Samples.jobSeeker(envelope(recordId).setRetracted(true), person, Samples.registration())));
        return this;
    }

    Given placement(String recordId, String person, UnaryOperator<Placement.Builder> change) {
        placements.keep(List.of(Samples.placement(envelope(recordId), person, change.apply(Samples.placement()))));
        return this;
    }

    Given retractPlacement(String recordId, String person) {
        placements.keep(List.of(Samples.placement(envelope(recordId).setRetracted(true), person, Samples.placement())));
        return this;
    }

    Given vacancy(String recordId, UnaryOperator<Vacancy.Builder> change) {
        vacancies.keep(List.of(Samples.vacancy(envelope(recordId), change.apply(Samples.vacancy()))));
        return this;
    }

    Given retractVacancy(String recordId) {
        vacancies.keep(List.of(Samples.vacancy(envelope(recordId).setRetracted(true), Samples.vacancy())));
        return this;
    }

    Given participant(UnaryOperator<Participant.Builder> change) {
        Participant participant =
                change.apply(Samples.participant(participantId)).build();
        participants.keep(List.of(new ParticipantState(participant, 0)));
        return this;
    }

    private Envelope.Builder envelope(String recordId) {
        return Samples.envelope(participantId, recordId)
                .setRecordedAt(recordedAt)
                .setReceivedAt(receivedAt);
    }
}
