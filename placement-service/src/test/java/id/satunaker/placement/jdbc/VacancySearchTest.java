package id.satunaker.placement.jdbc;

import static id.satunaker.placement.Samples.ALICE;
import static id.satunaker.placement.Samples.DAY;
import static id.satunaker.placement.Samples.MORNING;
import static id.satunaker.placement.Samples.envelope;
import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.placement.Samples;
import id.satunaker.placement.records.VacancyFilter;
import id.satunaker.placement.records.VacancyPosts;
import id.satunaker.placement.records.VacancySearch;
import id.satunaker.placement.records.VacancyStatus;
import id.satunaker.schemas.event.Education;
import id.satunaker.schemas.event.MonthlyWage;
import id.satunaker.schemas.event.PlacementEvent;
import id.satunaker.schemas.event.Vacancy;
import id.satunaker.schemas.event.VacancyCloseReason;
import id.satunaker.schemas.event.VacancyEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VacancySearchTest {
    private static final Database database = new Database();

    private final GuardedStore<VacancyEvent> vacancies = new GuardedStore<>(database.jdbc(), VacancyTable.TABLE);
    private final GuardedStore<PlacementEvent> placements = new GuardedStore<>(database.jdbc(), PlacementTable.TABLE);
    private final VacancyQueries queries = new VacancyQueries(database.jdbc());

    @BeforeEach
    void empty() {
        database.clear();
    }

    @ParameterizedTest
    @CsvSource({"ID, a b c d e", "32, a b c", "32.16, a b", "32.73, c", "33, ''"})
    void findsByRegionProvinceAndNation(String region, String expected) {
        List.of("a 32.16", "b 32.16", "c 32.73", "d 12.09", "e 82.04").forEach(given -> {
            String[] parts = given.split(" ");
            vacancies.keep(List.of(
                    Samples.vacancy(envelope("kab-bekasi", parts[0]).setRegionCode(parts[1]), Samples.vacancy())));
        });

        assertThat(ids(Search.in(region))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "las, a c",
        "LAS tukang, a",
        "tukang, a b",
        "tuk, ''",
        "tuk%, ''",
        "'tukang & las', a",
        "k3, b",
        "Operator, c",
        "'operator bubut', c",
        "bubut las tukang, ''"
    })
    void findsByAllWordsOfTheTitleAndNoPattern(String text, String expected) {
        keep("a", Samples.vacancy().setTitle("Tukang las"));
        keep("b", Samples.vacancy().setTitle("Tukang (K3), 100% t_g"));
        keep("c", Samples.vacancy().setTitle("OPERATOR LAS/BUBUT"));
        keep("d", Samples.vacancy().setTitle("--"));

        assertThat(ids(Search.text(text))).isEqualTo(expected);
    }

    @Test
    void takesATitleOfAnyLength() {
        keep("a", Samples.vacancy().setTitle("x".repeat(100_000) + " y"));

        assertThat(ids(Search.text("y"))).isEqualTo("a");
        assertThat(ids(Search.text("x".repeat(70)))).isEqualTo("a");
    }

    @Test
    void findsByOccupationPrefixAndSector() {
        keep("a", Samples.vacancy().setOccupation("7212").setSector("C"));
        keep("b", Samples.vacancy().setOccupation("7").setSector("C"));
        keep("c", Samples.vacancy().setOccupation("5221").setSector("G"));
        keep("d", Samples.vacancy().setOccupation(null).setSector(null));

        assertThat(ids(Search.work("72", null))).isEqualTo("a");
        assertThat(ids(Search.work("7", "C"))).isEqualTo("a b");
        assertThat(ids(Search.work(null, "G"))).isEqualTo("c");
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, NONE _U",
        "SMP, NONE SD SMP _U",
        "SMA, NONE SD SMA SMK SMP _U",
        "SMK, NONE SD SMA SMK SMP _U",
        "POSTGRADUATE, DIPLOMA NONE POSTGRADUATE S1 SD SMA SMK SMP _U"
    })
    void findsWhatIsOpenToSomebodyWithAnEducation(Education education, String expected) {
        for (Education asked : Education.values()) {
            keep(asked.name(), Samples.vacancy().setEducation(asked));
        }

        assertThat(ids(Search.openTo(education))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"4000000, a b", "4000001, b", "6000001, ''"})
    void findsWhatOffersAtLeastAWage(long wage, String expected) {
        keep("a", Samples.vacancy().setMonthlyWage(wage(4_000_000, 9_000_000)));
        keep("b", Samples.vacancy().setMonthlyWage(wage(6_000_000, 6_000_000)));
        keep("c", Samples.vacancy().setMonthlyWage(null));

        assertThat(ids(Search.paying(wage))).isEqualTo(expected);
    }

    @Test
    void findsWhatOpenedSinceADay() {
        keep("a", Samples.vacancy().setOpenedOn(DAY.minusDays(1)));
        keep("b", Samples.vacancy().setOpenedOn(DAY));

        assertThat(ids(Search.openedSince(DAY))).isEqualTo("b");
        assertThat(ids(Search.openedSince(DAY.minusDays(1)))).isEqualTo("a b");
    }

    @Test
    void findsNothingRetracted() {
        keep("v-1", Samples.vacancy());
        vacancies.keep(List.of(Samples.vacancy(
                envelope("kab-bekasi", "v-1")
                        .setRecordedAt(MORNING.plusSeconds(1))
                        .setRetracted(true),
                Samples.vacancy())));

        assertThat(ids(Search.ALL)).isEmpty();
    }

    @Test
    void pagesInBytewiseOrderOfTheKey() {
        List.of("a", "B", "a:1", "a-1", "a.1", "a_1", "Z", "0").forEach(id -> keep(id, Samples.vacancy()));

        assertThat(ids(Search.ALL)).isEqualTo("0 B Z a a-1 a.1 a:1 a_1");
    }

    /** On every day each vacancy is found by the status that the rule says, and by no other. */
    @Test
    void findsByStatusExactlyWhatTheRuleSaysOnEveryDay() {
        Random random = new Random(11);
        for (int i = 0; i < 60; i++) {
            keep("v-%02d".formatted(i), randomVacancy(random));
        }
        placements.keep(
                IntStream.range(0, 90).mapToObj(i -> randomPlacement(random, i)).toList());

        for (LocalDate day = DAY.minusDays(2); day.isBefore(DAY.plusDays(90)); day = day.plusDays(1)) {
            List<VacancyPosts> all = queries.page(new VacancySearch(Search.ALL, day, null, 500));
            assertThat(all).hasSize(60);
            for (VacancyStatus status : VacancyStatus.values()) {
                assertThat(queries.page(new VacancySearch(Search.status(status), day, null, 500)))
                        .as("%s on %s", status, day)
                        .isEqualTo(all.stream()
                                .filter(posts -> posts.status() == status)
                                .toList());
            }
        }
    }

    private static MonthlyWage wage(long min, long max) {
        return MonthlyWage.newBuilder().setMin(min).setMax(max).build();
    }

    private static Vacancy.Builder randomVacancy(Random random) {
        LocalDate opened = DAY.plusDays(random.nextInt(20));
        return Samples.vacancy()
                .setOpenings(1 + random.nextInt(3))
                .setOpenedOn(opened)
                .setValidUntil(random.nextBoolean() ? null : opened.plusDays(random.nextInt(40)))
                .setClosedOn(random.nextBoolean() ? null : opened.plusDays(random.nextInt(70)))
                .setCloseReason(VacancyCloseReason.values()[random.nextInt(4)]);
    }

    private static PlacementEvent randomPlacement(Random random, int number) {
        return Samples.placement(
                envelope("kab-bekasi", "p-" + number),
                ALICE,
                Samples.placement()
                        .setVacancy("kab-bekasi/v-%02d".formatted(random.nextInt(60)))
                        .setStartedOn(DAY.plusDays(random.nextInt(60))));
    }

    private String ids(VacancyFilter filter) {
        return String.join(
                " ",
                queries.page(Search.page(filter, null, 9)).stream()
                        .map(posts -> posts.key().recordId())
                        .toList());
    }

    private void keep(String recordId, Vacancy.Builder body) {
        vacancies.keep(List.of(Samples.vacancy(envelope("kab-bekasi", recordId), body)));
    }
}
