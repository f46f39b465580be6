package id.satunaker.placement;

import id.satunaker.schemas.event.Envelope;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.PlacementEvent;
import id.satunaker.schemas.event.Sex;
import id.satunaker.schemas.event.VacancyEvent;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Random events about few records, recorded at few moments, so that versions, ties and tombstones meet often. */
public record Histories(Random random, String prefix, int records) {
    private static final int MOMENTS = 4;

    public Histories(Random random) {
        this(random, "r-", 5);
    }

    public Stream<JobSeekerEvent> jobSeekers(int count) {
        return many(
                count,
                () -> Samples.jobSeeker(
                        envelope(),
                        person(),
                        Samples.registration()
                                .setSex(List.of(Sex.F, Sex.M, Sex._U).get(random.nextInt(3)))
                                .setOccupation(random.nextBoolean() ? null : String.valueOf(random.nextInt(9999)))
                                .setEndedOn(random.nextBoolean() ? null : Samples.DAY.plusDays(random.nextInt(99)))));
    }

    public Stream<PlacementEvent> placements(int count) {
        return many(
                count,
                () -> Samples.placement(
                        envelope(),
                        person(),
                        Samples.placement()
                                .setVacancy(random.nextBoolean() ? null : "kab-bekasi/" + record())
                                .setStartedOn(Samples.DAY.plusDays(random.nextInt(99)))));
    }

    public Stream<VacancyEvent> vacancies(int count) {
        return many(
                count,
                () -> Samples.vacancy(
                        envelope(),
                        Samples.vacancy()
                                .setTitle("Petugas \"K3\", {shift} \\ " + random.nextInt(9))
                                .setMonthlyWage(null)
                                .setOpenings(1 + random.nextInt(9))));
    }

    private static <E> Stream<E> many(int count, Supplier<E> one) {
        return Stream.generate(one).limit(count);
    }

    private Envelope.Builder envelope() {
        Instant recordedAt = Samples.MORNING.plusNanos(1_000L * random.nextInt(MOMENTS));
        return Samples.envelope(List.of("kab-bekasi", "kota-bandung").get(random.nextInt(2)), record())
                .setRecordedAt(recordedAt)
                .setReceivedAt(recordedAt.plusSeconds(30 + random.nextInt(3)))
                .setRetracted(random.nextInt(4) == 0);
    }

    private String record() {
        return prefix + random.nextInt(records);
    }

    private String person() {
        return random.nextInt(4) == 0 ? Samples.BOB : Samples.ALICE;
    }
}
