package id.satunaker.placement.jdbc;

import id.satunaker.placement.Samples;
import id.satunaker.placement.records.ParticipantState;
import id.satunaker.schemas.event.Envelope;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.Participant;
import id.satunaker.schemas.event.ParticipantKind;
import id.satunaker.schemas.event.PlacementEvent;
import id.satunaker.schemas.event.VacancyEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Random events about so few persons, records, regions and days that every rule finds something of them. */
record QualityHistory(
        List<JobSeekerEvent> jobSeekers,
        List<PlacementEvent> placements,
        List<VacancyEvent> vacancies,
        List<ParticipantState> participants) {
    static final int DAYS = 30;
    private static final List<String> PARTICIPANTS = List.of("kab-bekasi", "kota-bandung", "kota-binjai");
    private static final List<String> REGIONS = List.of("32.16", "32.73", "12.75");
    private static final List<String> PERSONS = List.of(Samples.ALICE, Samples.BOB, "c".repeat(64));

    static QualityHistory of(Random random, int events) {
        Draw draw = new Draw(random);
        return new QualityHistory(
                IntStream.range(0, events).mapToObj(i -> draw.jobSeeker()).toList(),
                IntStream.range(0, events).mapToObj(i -> draw.placement()).toList(),
                IntStream.range(0, events).mapToObj(i -> draw.vacancy()).toList(),
                IntStream.range(0, 6).mapToObj(draw::participant).toList());
    }

    private record Draw(Random random) {
        JobSeekerEvent jobSeeker() {
            LocalDate registered = day();
            return Samples.jobSeeker(
                    envelope("r-"),
                    any(PERSONS),
                    Samples.registration()
                            .setRegisteredOn(registered)
                            .setConfirmedOn(null)
                            .setEndedOn(laterThan(registered)));
        }

        PlacementEvent placement() {
            LocalDate started = day();
            String vacancy = any(PARTICIPANTS) + "/v-" + random.nextInt(4);
            return Samples.placement(
                    envelope("p-"),
                    any(PERSONS),
                    Samples.placement()
                            .setVacancy(random.nextInt(4) == 0 ? null : vacancy)
                            .setStartedOn(started)
                            .setEndedOn(laterThan(started)));
        }

        VacancyEvent vacancy() {
            LocalDate opened = day();
            return Samples.vacancy(
                    envelope("v-"),
                    Samples.vacancy()
                            .setOpenings(1 + random.nextInt(2))
                            .setOpenedOn(opened)
                            .setValidUntil(laterThan(opened))
                            .setClosedOn(laterThan(opened)));
        }

        ParticipantState participant(int offset) {
            Participant participant = Samples.participant(PARTICIPANTS.get(offset % PARTICIPANTS.size()))
                    .setRegions(REGIONS.subList(0, 1 + random.nextInt(REGIONS.size())))
                    .setKind(random.nextInt(4) == 0 ? ParticipantKind.COMPANY : ParticipantKind.REGION)
                    .setHeartbeatDay(random.nextBoolean() ? null : day())
                    .build();
            return new ParticipantState(participant, offset);
        }

        private Envelope.Builder envelope(String prefix) {
            Instant recordedAt = Samples.MORNING.plus(Duration.ofHours(12L * random.nextInt(6)));
            return Samples.envelope(sender(), prefix + random.nextInt(4))
                    .setRegionCode(any(REGIONS))
                    .setRecordedAt(recordedAt)
                    .setReceivedAt(recordedAt.plus(Duration.ofHours(random.nextInt(24 * DAYS))))
                    .setRetracted(random.nextInt(5) == 0);
        }

        /** The third is seldom heard. */
        private String sender() {
            return PARTICIPANTS.get(random.nextInt(12) == 0 ? 2 : random.nextInt(2));
        }

        private LocalDate day() {
            return Samples.DAY.plusDays(random.nextInt(DAYS));
        }

        private @Nullable LocalDate laterThan(LocalDate start) {
            return random.nextBoolean() ? null : start.plusDays(1 + random.nextInt(DAYS));
        }

        private String any(List<String> texts) {
            return texts.get(random.nextInt(texts.size()));
        }
    }
}
