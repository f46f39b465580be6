package id.satunaker.placement.jdbc;

import static id.satunaker.placement.Samples.ALICE;
import static id.satunaker.placement.Samples.BOB;
import static id.satunaker.placement.Samples.MORNING;
import static id.satunaker.placement.Samples.envelope;
import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.placement.Samples;
import id.satunaker.placement.records.Known;
import id.satunaker.placement.records.PersonRecords.Newest;
import id.satunaker.placement.records.RecordKey;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.PlacementEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PersonQueriesTest {
    private static final Database database = new Database();

    private final GuardedStore<JobSeekerEvent> store = new GuardedStore<>(database.jdbc(), Database.JOB_SEEKERS);
    private final PersonQueries<JobSeekerEvent> jobSeekers = new PersonQueries<>(database.jdbc(), Database.JOB_SEEKERS);

    @BeforeEach
    void empty() {
        database.clear();
    }

    @Test
    void findsTheRecordsOfPersonsButNoRetractedOnes() {
        register("kota-bandung", "r-1", ALICE);
        register("kab-bekasi", "r-2", ALICE);
        register("kab-bekasi", "r-1", BOB);
        store.keep(List.of(
                Samples.jobSeeker(envelope("kab-bekasi", "r-3").setRetracted(true), ALICE, Samples.registration())));

        assertThat(jobSeekers.ofPersons(List.of(ALICE)))
                .extracting(known -> known.event().getEnvelope().getParticipantId())
                .containsExactly("kab-bekasi", "kota-bandung");
        assertThat(jobSeekers.ofPersons(List.of(ALICE, BOB))).hasSize(3);
        assertThat(jobSeekers.ofPersons(List.of())).isEmpty();
    }

    /** A publisher may use one id for all that it has. */
    @Test
    void readsOneOfThePersonsUnderAKeyAndCountsTheOthers() {
        IntStream.range(0, 5).forEach(i -> register("kab-bekasi", "r-1", person(i)));
        JobSeekerEvent newest = Samples.jobSeeker(
                envelope("kab-bekasi", "r-1").setRecordedAt(MORNING.plusSeconds(1)), ALICE, Samples.registration());
        store.keep(List.of(newest));
        AtomicInteger reads = new AtomicInteger();
        Table<JobSeekerEvent> table = Database.JOB_SEEKERS;
        Table.Reading<JobSeekerEvent> counted = cells -> {
            reads.incrementAndGet();
            return table.reading().read(cells);
        };

        Optional<Newest<JobSeekerEvent>> found = new PersonQueries<>(
                        database.jdbc(),
                        new Table<>(table.name(), table.envelope(), table.key(), table.state(), counted))
                .find(new RecordKey("kab-bekasi", "r-1"));

        assertThat(found)
                .contains(new Newest<>(new Known<>(newest, newest.getEnvelope().getReceivedAt()), 5));
        assertThat(reads).hasValue(1);
    }

    /** Also by a version that was superseded, or that retracted the record. */
    @Test
    void knowsARecordSinceItsFirstVersionWasReceived() {
        for (int second : new int[] {3, 1, 2}) {
            store.keep(List.of(Samples.jobSeeker(
                    envelope("kab-bekasi", "r-1")
                            .setRecordedAt(MORNING.plusSeconds(9 - second))
                            .setReceivedAt(MORNING.plusSeconds(second))
                            .setRetracted(second == 1),
                    ALICE,
                    Samples.registration())));
        }
        JobSeekerEvent newest = Samples.jobSeeker(
                envelope("kab-bekasi", "r-1")
                        .setRecordedAt(MORNING.plusSeconds(99))
                        .setReceivedAt(MORNING.plusSeconds(99)),
                ALICE,
                Samples.registration());
        store.keep(List.of(newest));

        assertThat(jobSeekers.ofPersons(List.of(ALICE))).containsExactly(new Known<>(newest, MORNING.plusSeconds(1)));
    }

    @Test
    void pagesOverEveryPersonOfWhomThereIsARecordOnce() {
        IntStream.range(0, 20).forEach(i -> register("kab-bekasi", "r-" + i, person(i % 10)));
        GuardedStore<PlacementEvent> placements = new GuardedStore<>(database.jdbc(), PlacementTable.TABLE);
        IntStream.range(5, 15)
                .forEach(i -> placements.keep(
                        List.of(Samples.placement(envelope("kab-bekasi", "p-" + i), person(i), Samples.placement()))));
        store.keep(List.of(Samples.jobSeeker(
                envelope("kab-bekasi", "r-99").setRetracted(true), person(99), Samples.registration())));

        List<String> seen = new ArrayList<>();
        PersonIdQueries ids = new PersonIdQueries(database.jdbc());
        @Nullable String after = null;
        for (List<String> page = ids.page(after, 4); !page.isEmpty(); page = ids.page(after, 4)) {
            seen.addAll(page);
            after = page.get(page.size() - 1);
        }

        assertThat(seen)
                .containsExactlyElementsOf(IntStream.range(0, 15)
                        .mapToObj(PersonQueriesTest::person)
                        .toList());
    }

    private static String person(int number) {
        return "%064x".formatted(number);
    }

    private void register(String participant, String recordId, String person) {
        store.keep(List.of(Samples.jobSeeker(envelope(participant, recordId), person, Samples.registration())));
    }
}
