package id.satunaker.placement.jdbc;

import static id.satunaker.placement.Samples.ALICE;
import static id.satunaker.placement.Samples.BOB;
import static id.satunaker.placement.Samples.MORNING;
import static id.satunaker.placement.Samples.envelope;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satunaker.placement.Histories;
import id.satunaker.placement.Samples;
import id.satunaker.placement.records.Kept;
import id.satunaker.placement.records.Known;
import id.satunaker.placement.records.RecordKey;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.PlacementEvent;
import id.satunaker.schemas.event.VacancyEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

class GuardedStoreTest {
    private static final Database database = new Database();
    private static final RecordKey KEY = new RecordKey("kab-bekasi", "r-1");

    private final GuardedStore<JobSeekerEvent> store = new GuardedStore<>(database.jdbc(), Database.JOB_SEEKERS);
    private final PersonQueries<JobSeekerEvent> jobSeekers = new PersonQueries<>(database.jdbc(), Database.JOB_SEEKERS);

    @BeforeEach
    void empty() {
        database.clear();
    }

    @Test
    void givesBackEveryFieldOfAJobSeeker() {
        JobSeekerEvent event = Samples.jobSeeker(envelope("kab-bekasi", "r-1"), ALICE, Samples.registration());

        store.keep(List.of(event));

        assertThat(find(jobSeekers)).containsExactly(event);
    }

    @Test
    void givesBackEveryFieldOfAPlacement() {
        PlacementEvent event = Samples.placement(envelope("kab-bekasi", "r-1"), ALICE, Samples.placement());

        new GuardedStore<>(database.jdbc(), PlacementTable.TABLE).keep(List.of(event));

        assertThat(find(new PersonQueries<>(database.jdbc(), PlacementTable.TABLE)))
                .containsExactly(event);
    }

    @Test
    void givesBackEveryFieldOfAVacancy() {
        VacancyEvent event = Samples.vacancy(envelope("kab-bekasi", "r-1"), Samples.vacancy());

        new GuardedStore<>(database.jdbc(), VacancyTable.TABLE).keep(List.of(event));

        assertThat(new VacancyQueries(database.jdbc()).find(KEY, Samples.DAY))
                .hasValueSatisfying(posts -> assertThat(posts.event()).isEqualTo(event));
    }

    @Test
    void givesBackUnknownFieldsAsUnknown() {
        JobSeekerEvent event = Samples.jobSeeker(
                envelope("kab-bekasi", "r-1"),
                ALICE,
                id.satunaker.schemas.event.Registration.newBuilder().setRegisteredOn(Samples.DAY));

        store.keep(List.of(event));

        assertThat(find(jobSeekers)).containsExactly(event);
    }

    @Test
    void keepsTheGreaterEventIdOfTwoRecordedAtOnce() {
        List<JobSeekerEvent> tie = IntStream.range(0, 20)
                .mapToObj(i -> Samples.jobSeeker(
                        envelope("kab-bekasi", "r-1"),
                        ALICE,
                        Samples.registration().setOccupation("" + i)))
                .toList();

        tie.forEach(event -> store.keep(List.of(event)));

        String greatest = tie.stream()
                .map(event -> event.getEnvelope().getEventId())
                .max(String::compareTo)
                .orElseThrow();
        assertThat(find(jobSeekers))
                .singleElement()
                .satisfies(event -> assertThat(event.getEnvelope().getEventId()).isEqualTo(greatest));
    }

    @Test
    void doesNotBringARetractedRecordBackByAnOlderVersion() {
        JobSeekerEvent retraction = Samples.jobSeeker(
                envelope("kab-bekasi", "r-1")
                        .setRecordedAt(MORNING.plusSeconds(1))
                        .setRetracted(true),
                ALICE,
                Samples.registration());
        JobSeekerEvent late = Samples.jobSeeker(envelope("kab-bekasi", "r-1"), ALICE, Samples.registration());

        store.keep(List.of(retraction));
        Kept kept = store.keep(List.of(late));

        assertThat(kept.applied()).isZero();
        assertThat(find(jobSeekers)).isEmpty();
    }

    @Test
    void keepsOneIdUnderTwoPersonsAsTwoRecords() {
        JobSeekerEvent older = Samples.jobSeeker(envelope("kab-bekasi", "r-1"), ALICE, Samples.registration());
        JobSeekerEvent newer = Samples.jobSeeker(
                envelope("kab-bekasi", "r-1").setRecordedAt(MORNING.plusSeconds(1)), BOB, Samples.registration());

        Kept kept = store.keep(List.of(newer, older));

        assertThat(kept.applied()).isEqualTo(2);
        assertThat(jobSeekers.ofPersons(List.of(ALICE, BOB)))
                .extracting(Known::event)
                .containsOnly(newer, older);
    }

    @Test
    void refusesOnlyTheEventThatTheDatabaseCannotTake() {
        List<JobSeekerEvent> events = new ArrayList<>(numbered(10));
        events.add(4, unkeepable());

        Kept kept = store.keep(events);

        assertThat(kept.applied()).isEqualTo(10);
        assertThat(kept.refusals())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.index()).isEqualTo(4));
    }

    @Test
    void keepsTheOlderVersionWhenTheNewerIsRefused() {
        JobSeekerEvent older = Samples.jobSeeker(
                envelope("kab-bekasi", "r-1").setRecordedAt(MORNING.minusSeconds(1)), ALICE, Samples.registration());

        Kept kept = store.keep(List.of(older, unkeepable()));

        assertThat(kept.refusals()).hasSize(1);
        assertThat(find(jobSeekers)).containsExactly(older);
    }

    @Test
    void refusesALiveRecordWithoutABody() {
        JobSeekerEvent bare = JobSeekerEvent.newBuilder()
                .setEnvelope(envelope("kab-bekasi", "r-1").setEventId("x").build())
                .setPersonId(ALICE)
                .build();

        assertThat(store.keep(List.of(bare)).refusals())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.reason()).doesNotContain(ALICE));
    }

    @Test
    void refusesADateThatPostgresDoesNotKnow() {
        JobSeekerEvent event = Samples.jobSeeker(
                envelope("kab-bekasi", "r-1"),
                ALICE,
                Samples.registration().setConfirmedOn(LocalDate.of(5_900_000, 1, 1)));

        assertThat(store.keep(List.of(event)).refusals()).hasSize(1);
    }

    @Test
    void failsWithoutARefusalWhenTheDatabaseDoesNotWork() {
        database.jdbc().execute("ALTER TABLE job_seeker RENAME TO elsewhere");
        try {
            assertThatThrownBy(() -> store.keep(numbered(3))).isInstanceOf(DataAccessException.class);
        } finally {
            database.jdbc().execute("ALTER TABLE elsewhere RENAME TO job_seeker");
        }
    }

    @Test
    void agreesWithItselfWhenTwoInstancesWriteTheSameRecords() {
        JdbcTemplate jdbc = database.concurrentJdbc();
        List<JobSeekerEvent> events =
                new Histories(new Random(7)).jobSeekers(400).toList();
        store.keep(events);
        List<String> expected = database.rows(Database.JOB_SEEKERS);
        database.clear();

        List<CompletableFuture<Void>> writers = IntStream.range(0, 4)
                .mapToObj(seed -> CompletableFuture.runAsync(() -> writeShuffled(jdbc, events, seed)))
                .toList();
        writers.forEach(CompletableFuture::join);

        assertThat(database.rows(Database.JOB_SEEKERS)).isEqualTo(expected);
    }

    private static <E> List<E> find(PersonQueries<E> queries) {
        return queries.find(KEY).stream().map(newest -> newest.record().event()).toList();
    }

    private static void writeShuffled(JdbcTemplate jdbc, List<JobSeekerEvent> events, int seed) {
        List<JobSeekerEvent> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, new Random(seed));
        GuardedStore<JobSeekerEvent> store = new GuardedStore<>(jdbc, Database.JOB_SEEKERS);
        for (int from = 0; from < shuffled.size(); from += 20) {
            store.keep(shuffled.subList(from, from + 20));
        }
    }

    private static List<JobSeekerEvent> numbered(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Samples.jobSeeker(envelope("kab-bekasi", "n-" + i), ALICE, Samples.registration()))
                .toList();
    }

    /** Decodes well, but PostgreSQL has no NUL in a text. */
    private static JobSeekerEvent unkeepable() {
        return Samples.jobSeeker(
                envelope("kab-bekasi", "r-1"), ALICE, Samples.registration().setOccupation("1\0"));
    }
}
