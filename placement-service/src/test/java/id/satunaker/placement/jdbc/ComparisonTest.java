package id.satunaker.placement.jdbc;

import static id.satunaker.placement.Samples.ALICE;
import static id.satunaker.placement.Samples.envelope;
import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.placement.Samples;
import id.satunaker.placement.records.generation.Edition;
import id.satunaker.placement.records.generation.Generation;
import id.satunaker.placement.records.generation.GenerationTables;
import id.satunaker.placement.records.generation.RecordStores;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.PlacementEvent;
import id.satunaker.schemas.event.VacancyEvent;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

class ComparisonTest {
    private static final Edition EDITION = new Edition(180, Layout.own());
    private static final Generation ONE = new Generation(1, EDITION);
    private static final Generation OTHER = new Generation(2, EDITION);
    private static final Database database = new Database();
    private static final JdbcTemplate jdbc = database.concurrentJdbc();
    private static final GenerationTables tables =
            new GenerationSchemas(SchemaDataSource.of(jdbc.getDataSource()), EDITION);

    private static final JobSeekerEvent SEEKER =
            Samples.jobSeeker(envelope("kab-bekasi", "r-1"), ALICE, Samples.registration());
    private static final VacancyEvent VACANCY = Samples.vacancy(envelope("kab-bekasi", "v-1"), Samples.vacancy());
    private static final VacancyEvent NEWER = Samples.vacancy(
            envelope("kab-bekasi", "v-1").setRecordedAt(Samples.MORNING.plusSeconds(1)), Samples.vacancy());
    private static final PlacementEvent PLACEMENT =
            Samples.placement(envelope("kab-bekasi", "p-1"), ALICE, Samples.placement());

    @BeforeAll
    static void make() {
        tables.make(2);
    }

    @BeforeEach
    void fillBoth() {
        for (Generation generation : List.of(ONE, OTHER)) {
            database.clear(generation.number());
            RecordStores stores = tables.stores(generation);
            stores.jobSeekers().keep(List.of(SEEKER));
            stores.vacancies().keep(List.of(VACANCY, NEWER));
            stores.placements().keep(List.of(PLACEMENT));
        }
    }

    @Test
    void findsNothingWhereTheSameWasKeptInAnotherOrder() {
        database.clear(2);
        RecordStores stores = tables.stores(OTHER);
        stores.vacancies().keep(List.of(NEWER));
        stores.vacancies().keep(List.of(VACANCY, VACANCY));
        stores.placements().keep(List.of(PLACEMENT));
        stores.jobSeekers().keep(List.of(SEEKER));

        assertThat(tables.differences(ONE, OTHER, null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE records_1.job_seeker_version SET working = false | job_seeker kab-bekasi/r-1",
                "UPDATE records_2.job_seeker SET sex = NULL              | job_seeker kab-bekasi/r-1",
                "UPDATE records_1.job_seeker SET recorded_at = now()     | job_seeker kab-bekasi/r-1",
                "DELETE FROM records_1.vacancy                           | vacancy kab-bekasi/v-1",
                "DELETE FROM records_2.vacancy_version                   | vacancy kab-bekasi/v-1",
                "DELETE FROM records_2.placement_version                 | placement kab-bekasi/p-1",
                "DELETE FROM records_2.placement                         | placement kab-bekasi/p-1"
            })
    void findsEachDamage(String damage, String record) {
        jdbc.execute(damage);

        Set<String> found = tables.differences(ONE, OTHER, null);

        assertThat(found)
                .isNotEmpty()
                .allSatisfy(difference -> assertThat(difference).startsWith(record + " "));
        assertThat(tables.differences(ONE, OTHER, found)).isEqualTo(found);
        assertThat(tables.differences(ONE, OTHER, List.of("another"))).isEmpty();
    }

    @Test
    void looksAtTheKeysOfRowsThatAnotherValidityMade() {
        Generation shorter = new Generation(2, new Edition(90, EDITION.layout()));
        database.clear(2);
        RecordStores stores = tables.stores(shorter);
        stores.jobSeekers().keep(List.of(SEEKER));
        stores.placements().keep(List.of(PLACEMENT));
        stores.vacancies().keep(List.of(NEWER));

        assertThat(tables.differences(ONE, shorter, null))
                .containsExactly(
                        "vacancy kab-bekasi/v-1 " + VACANCY.getEnvelope().getEventId());
    }
}
