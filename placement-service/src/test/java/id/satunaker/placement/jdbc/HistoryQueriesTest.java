package id.satunaker.placement.jdbc;

import static id.satunaker.placement.Samples.ALICE;
import static id.satunaker.placement.Samples.BOB;
import static id.satunaker.placement.Samples.MORNING;
import static id.satunaker.placement.Samples.envelope;
import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.placement.Histories;
import id.satunaker.placement.Samples;
import id.satunaker.placement.records.Reader;
import id.satunaker.placement.records.RecordKey;
import id.satunaker.placement.records.VacancyPlacements;
import id.satunaker.placement.records.Version;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.PlacementEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HistoryQueriesTest {
    private static final Database database = new Database();
    private static final RecordKey VACANCY = new RecordKey("kab-bekasi", "v-1");
    private static final Reader MINISTRY = new Reader("kemnaker", true);

    private final GuardedStore<JobSeekerEvent> jobSeekers = new GuardedStore<>(database.jdbc(), Database.JOB_SEEKERS);
    private final GuardedStore<PlacementEvent> placements = new GuardedStore<>(database.jdbc(), PlacementTable.TABLE);
    private final VersionQueries<JobSeekerEvent> versions = new VersionQueries<>(database.jdbc(), Database.JOB_SEEKERS);
    private final VacancyPlacementQueries links = new VacancyPlacementQueries(database.jdbc());

    @BeforeEach
    void empty() {
        database.clear();
    }

    /** Ties, two persons under one key and retracting versions among them. */
    @Test
    void pagesOverEveryVersionOfAKeyNewestFirst() {
        List<JobSeekerEvent> all = new Histories(new Random(3)).jobSeekers(200).toList();
        jobSeekers.keep(all);
        RecordKey key = new RecordKey("kab-bekasi", "r-1");

        List<JobSeekerEvent> seen = new ArrayList<>();
        @Nullable String after = null;
        for (List<JobSeekerEvent> page = versions.newestFirst(key, after, 3);
                !page.isEmpty();
                page = versions.newestFirst(key, after, 3)) {
            seen.addAll(page);
            after = page.get(page.size() - 1).getEnvelope().getEventId();
        }

        assertThat(seen)
                .hasSizeGreaterThan(6)
                .extracting(event -> event.getEnvelope().getEventId())
                .containsExactlyElementsOf(all.stream()
                        .map(JobSeekerEvent::getEnvelope)
                        .filter(envelope -> RecordKey.of(envelope).equals(key))
                        .sorted(Comparator.comparing(Version::of).reversed())
                        .map(envelope -> envelope.getEventId())
                        .distinct()
                        .toList());
    }

    @Test
    void findsThePlacementsThatNameAVacancyWhetherItHasComeOrNot() {
        place("kab-bekasi", "p-1", ALICE, VACANCY.toString());
        place("kab-bekasi", "p-2", ALICE, "kab-bekasi/v-11");
        place("kota-bandung", "p-3", ALICE, VACANCY.toString());
        place("kota-bandung", "p-4", ALICE, null);
        placements.keep(List.of(
                Samples.placement(envelope("kab-bekasi", "p-5").setRetracted(true), ALICE, Samples.placement())));

        assertThat(ids(MINISTRY)).containsExactly("p-1", "p-3");
        assertThat(ids(new Reader("kota-bandung", false))).containsExactly("p-3");
        assertThat(ids(new Reader("kab-subang", false))).isEmpty();
        assertThat(ids(new Reader(null, false))).isEmpty();
    }

    @Test
    void leavesAVacancyThatThePlacementNoLongerNames() {
        place("kab-bekasi", "p-1", ALICE, VACANCY.toString());

        placements.keep(List.of(Samples.placement(
                envelope("kab-bekasi", "p-1").setRecordedAt(MORNING.plusSeconds(1)),
                ALICE,
                Samples.placement().setVacancy("kab-bekasi/v-2"))));

        assertThat(ids(MINISTRY)).isEmpty();
    }

    @Test
    void pagesByKeyWithAllPersonsOfAKeyOnOnePage() {
        for (String id : List.of("p-1", "p-2", "p-3")) {
            place("kab-bekasi", id, ALICE, VACANCY.toString());
            place("kab-bekasi", id, BOB, VACANCY.toString());
        }

        VacancyPlacements.Page first = links.page(VACANCY, MINISTRY, null, 2);
        VacancyPlacements.Page second = links.page(VACANCY, MINISTRY, first.next(), 2);

        assertThat(first.placements()).hasSize(4);
        assertThat(first.next()).isEqualTo(new RecordKey("kab-bekasi", "p-2"));
        assertThat(second.placements()).hasSize(2);
        assertThat(second.next()).isNull();
    }

    private Stream<String> ids(Reader reader) {
        return links.page(VACANCY, reader, null, 9).placements().stream()
                .map(event -> event.getEnvelope().getRecordId());
    }

    private void place(String publisher, String recordId, String person, @Nullable String vacancy) {
        placements.keep(List.of(Samples.placement(
                envelope(publisher, recordId), person, Samples.placement().setVacancy(vacancy))));
    }
}
