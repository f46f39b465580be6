package id.satunaker.placement.jdbc;

import static id.satunaker.placement.Samples.ALICE;
import static id.satunaker.placement.Samples.DAY;
import static id.satunaker.placement.Samples.MORNING;
import static id.satunaker.placement.Samples.envelope;
import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.placement.Samples;
import id.satunaker.placement.records.RecordKey;
import id.satunaker.placement.records.VacancyPosts;
import id.satunaker.schemas.event.PlacementEvent;
import id.satunaker.schemas.event.Vacancy;
import id.satunaker.schemas.event.VacancyEvent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VacancyQueriesTest {
    private static final Database database = new Database();

    private final GuardedStore<VacancyEvent> vacancies = new GuardedStore<>(database.jdbc(), VacancyTable.TABLE);
    private final GuardedStore<PlacementEvent> placements = new GuardedStore<>(database.jdbc(), PlacementTable.TABLE);
    private final VacancyQueries queries = new VacancyQueries(database.jdbc());

    @BeforeEach
    void empty() {
        database.clear();
    }

    @Test
    void countsThePlacementsThatNameItAndHaveStarted() {
        place("p-1", "kab-bekasi/v-1", DAY);
        place("p-2", "kab-bekasi/v-1", DAY.plusDays(1));
        place("p-3", "kab-bekasi/v-11", DAY);
        place("p-4", null, DAY);
        placements.keep(List.of(
                Samples.placement(envelope("kab-bekasi", "p-5").setRetracted(true), ALICE, Samples.placement())));
        keep("v-1", Samples.vacancy().setOpenings(3));

        assertThat(find("v-1", DAY).openPosts()).isEqualTo(2);
        assertThat(find("v-1", DAY.plusDays(1)).openPosts()).isEqualTo(1);
    }

    @Test
    void followsAPlacementThatIsLinkedToAnotherVacancy() {
        keep("v-1", Samples.vacancy());
        place("p-1", "kab-bekasi/v-1", DAY);

        placements.keep(List.of(Samples.placement(
                envelope("kab-bekasi", "p-1").setRecordedAt(MORNING.plusSeconds(1)),
                ALICE,
                Samples.placement().setVacancy("kab-bekasi/v-2"))));

        assertThat(find("v-1", DAY).started()).isZero();
    }

    @Test
    void findsNothingRetracted() {
        keep("v-1", Samples.vacancy());
        vacancies.keep(List.of(Samples.vacancy(
                envelope("kab-bekasi", "v-1")
                        .setRecordedAt(MORNING.plusSeconds(1))
                        .setRetracted(true),
                Samples.vacancy())));

        assertThat(queries.find(key("v-1"), DAY)).isEmpty();
        assertThat(queries.find(List.of(key("v-1")), DAY)).isEmpty();
    }

    @Test
    void findsThoseOfManyKeysThatThereAre() {
        keep("v-1", Samples.vacancy());
        keep("v-2", Samples.vacancy());

        assertThat(queries.find(List.of(key("v-2"), key("v-3")), DAY))
                .extracting(VacancyPosts::key)
                .containsExactly(key("v-2"));
        assertThat(queries.find(List.of(), DAY)).isEmpty();
    }

    private VacancyPosts find(String recordId, LocalDate day) {
        return queries.find(key(recordId), day).orElseThrow();
    }

    private void keep(String recordId, Vacancy.Builder body) {
        vacancies.keep(List.of(Samples.vacancy(envelope("kab-bekasi", recordId), body)));
    }

    private static RecordKey key(String recordId) {
        return new RecordKey("kab-bekasi", recordId);
    }

    private void place(String recordId, @Nullable String vacancy, LocalDate startedOn) {
        placements.keep(List.of(Samples.placement(
                envelope("kab-bekasi", recordId),
                ALICE,
                Samples.placement().setVacancy(vacancy).setStartedOn(startedOn))));
    }
}
