package id.satunaker.placement.jdbc;

import static id.satunaker.placement.Samples.ALICE;
import static id.satunaker.placement.Samples.DAY;
import static id.satunaker.placement.Samples.MORNING;
import static id.satunaker.placement.Samples.envelope;
import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.placement.Samples;
import id.satunaker.placement.records.OpenPeriod;
import id.satunaker.placement.records.RecordKey;
import id.satunaker.placement.records.VacancyPosts;
import id.satunaker.placement.records.VacancySearch;
import id.satunaker.schemas.event.Envelope;
import id.satunaker.schemas.event.PlacementEvent;
import id.satunaker.schemas.event.Vacancy;
import id.satunaker.schemas.event.VacancyEvent;
import id.satunaker.schemas.region.Regions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VacancyQueriesTest {
    private static final Database database = new Database();
    private static final VacancySearch ALL = new VacancySearch(null, null, null, false, null, 500);

    private final GuardedStore<VacancyEvent> vacancies = new GuardedStore<>(database.jdbc(), VacancyTable.TABLE);
    private final GuardedStore<PlacementEvent> placements = new GuardedStore<>(database.jdbc(), PlacementTable.TABLE);
    private final VacancyQueries queries = new VacancyQueries(database.jdbc());

    @BeforeEach
    void empty() {
        database.clear();
    }

    @ParameterizedTest
    @CsvSource({
        "ID, a b c d e",
        "32, a b c",
        "32.16, a b",
        "32.73, c",
        "33, ''",
    })
    void findsByRegionProvinceAndNation(String region, String expected) {
        keepIn("a", "32.16");
        keepIn("b", "32.16");
        keepIn("c", "32.73");
        keepIn("d", "12.09");
        keepIn("e", "82.04");

        assertThat(ids(new VacancySearch(Regions.find(region).orElseThrow(), null, null, false, null, 9)))
                .isEqualTo(expected);
    }

    @Test
    void findsByOccupationPrefixAndSector() {
        keep("a", Samples.vacancy().setOccupation("7212").setSector("C"));
        keep("b", Samples.vacancy().setOccupation("7").setSector("C"));
        keep("c", Samples.vacancy().setOccupation("5221").setSector("G"));
        keep("d", Samples.vacancy().setOccupation(null).setSector(null));

        assertThat(ids(new VacancySearch(null, "72", null, false, null, 9))).isEqualTo("a");
        assertThat(ids(new VacancySearch(null, "7", "C", false, null, 9))).isEqualTo("a b");
        assertThat(ids(new VacancySearch(null, null, "G", false, null, 9))).isEqualTo("c");
    }

    @Test
    void findsAsOpenExactlyWhatTheRuleSaysOnEveryDay() {
        Random random = new Random(11);
        List<VacancyEvent> all = IntStream.range(0, 60)
                .mapToObj(i -> Samples.vacancy(envelope("kab-bekasi", "v-%02d".formatted(i)), randomDates(random)))
                .toList();
        vacancies.keep(all);

        for (LocalDate day = DAY.minusDays(2); day.isBefore(DAY.plusDays(90)); day = day.plusDays(1)) {
            LocalDate today = day;
            List<String> open = all.stream()
                    .filter(event -> OpenPeriod.of(event.getVacancy()).contains(today))
                    .map(event -> event.getEnvelope().getRecordId())
                    .toList();

            assertThat(queries.page(new VacancySearch(null, null, null, true, null, 500), today))
                    .extracting(posts -> posts.event().getEnvelope().getRecordId())
                    .as("%s", today)
                    .isEqualTo(open);
        }
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

        assertThat(queries.find(new RecordKey("kab-bekasi", "v-1"), DAY)).isEmpty();
        assertThat(queries.page(ALL, DAY)).isEmpty();
    }

    @Test
    void pagesInBytewiseOrderOfTheKey() {
        List.of("a", "B", "a:1", "a-1", "a.1", "a_1", "Z", "0").forEach(id -> keep(id, Samples.vacancy()));

        assertThat(ids(ALL)).isEqualTo("0 B Z a a-1 a.1 a:1 a_1");
    }

    /** Between pages others come, change and go; those that match all the while are each seen once. */
    @Test
    void pagesOverEveryLastingVacancyOnceWhileOthersChange() {
        Random random = new Random(3);
        Set<String> lasting = new TreeSet<>();
        for (int i = 0; i < 100; i++) {
            String id = "v-%04d".formatted(random.nextInt(10_000));
            keep(id, Samples.vacancy());
            lasting.add(id);
        }

        List<String> seen = new ArrayList<>();
        RecordKey after = null;
        do {
            List<VacancyPosts> page = queries.page(new VacancySearch(null, null, null, false, after, 7), DAY);
            page.forEach(posts -> seen.add(posts.event().getEnvelope().getRecordId()));
            after = page.isEmpty() ? null : key(page.get(page.size() - 1));
            churn(random, lasting);
        } while (after != null);

        assertThat(seen).doesNotHaveDuplicates().containsAll(lasting);
    }

    private void churn(Random random, Set<String> lasting) {
        for (int i = 0; i < 10; i++) {
            String id = "v-%04d".formatted(random.nextInt(10_000));
            Envelope.Builder changed =
                    envelope("kab-bekasi", id).setRecordedAt(MORNING.plusSeconds(random.nextInt(999)));
            vacancies.keep(List.of(Samples.vacancy(
                    changed.setRetracted(!lasting.contains(id) && random.nextBoolean()), Samples.vacancy())));
        }
    }

    private static RecordKey key(VacancyPosts posts) {
        Envelope envelope = posts.event().getEnvelope();
        return new RecordKey(envelope.getParticipantId(), envelope.getRecordId());
    }

    private static Vacancy.Builder randomDates(Random random) {
        LocalDate opened = DAY.plusDays(random.nextInt(20));
        return Samples.vacancy()
                .setOpenedOn(opened)
                .setValidUntil(random.nextBoolean() ? null : opened.plusDays(random.nextInt(40)))
                .setClosedOn(random.nextBoolean() ? null : opened.plusDays(random.nextInt(70)));
    }

    private VacancyPosts find(String recordId, LocalDate day) {
        return queries.find(new RecordKey("kab-bekasi", recordId), day).orElseThrow();
    }

    private String ids(VacancySearch search) {
        return String.join(
                " ",
                queries.page(search, DAY).stream()
                        .map(posts -> posts.event().getEnvelope().getRecordId())
                        .toList());
    }

    private void keep(String recordId, Vacancy.Builder body) {
        vacancies.keep(List.of(Samples.vacancy(envelope("kab-bekasi", recordId), body)));
    }

    private void keepIn(String recordId, String region) {
        vacancies.keep(
                List.of(Samples.vacancy(envelope("kab-bekasi", recordId).setRegionCode(region), Samples.vacancy())));
    }

    private void place(String recordId, @Nullable String vacancy, LocalDate startedOn) {
        placements.keep(List.of(Samples.placement(
                envelope("kab-bekasi", recordId),
                ALICE,
                Samples.placement().setVacancy(vacancy).setStartedOn(startedOn))));
    }
}
