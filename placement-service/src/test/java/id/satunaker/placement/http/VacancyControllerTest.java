package id.satunaker.placement.http;

import static id.satunaker.placement.Tokens.participant;
import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.placement.records.RecordKey;
import id.satunaker.placement.records.VacancyFilter;
import id.satunaker.placement.records.VacancySearch;
import id.satunaker.placement.records.VacancyStatus;
import id.satunaker.schemas.event.Education;
import id.satunaker.schemas.region.Regions;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.json.JsonCompareMode;

class VacancyControllerTest extends Slice {
    private static final String TOKEN = participant("kab-subang");

    @Autowired
    private AtomicReference<VacancySearch> lastSearch;

    @Test
    void answersAVacancyAsItStandsTodayInJakarta() {
        get(TOKEN, "/v1/vacancies/kab-bekasi/live")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                {"participantId": "kab-bekasi", "recordId": "live", "regionCode": "32.16",
                 "recordedAt": "2025-03-01T01:00:00.123456Z", "receivedAt": "2025-03-01T01:01:00.123456Z",
                 "eventId": "48cc581e6275035c878e470135a2377b6b029be7c0759fc3512cff7e6bad9367",
                 "employerId": "pt-maju", "title": "Tukang las", "openings": 3, "openedOn": "2025-03-01",
                 "validUntil": "2025-03-30", "closedOn": "2025-03-21", "closeReason": "FILLED", "occupation": "7212", "sector": "C",
                 "education": "SMK", "monthlyWage": {"min": 4500000, "max": 5200000},
                 "date": "2025-03-01", "status": "OPEN", "open": true, "openPosts": 2, "placements": 1}""", JsonCompareMode.STRICT);
    }

    @Test
    void passesEveryFilterOn() {
        get(
                        TOKEN,
                        "/v1/vacancies?region=32&q=Tukang+LAS&occupation=72&sector=C&education=SMK&wage=4500000"
                                + "&openedSince=2025-01-31&status=open&date=2025-02-03&after=kab-bekasi/v:1.0&limit=2")
                .expectStatus()
                .isOk();

        assertThat(lastSearch.get())
                .isEqualTo(new VacancySearch(
                        new VacancyFilter(
                                Regions.find("32").orElseThrow(),
                                List.of("tukang", "las"),
                                "72",
                                "C",
                                Education.SMK,
                                4_500_000L,
                                LocalDate.parse("2025-01-31"),
                                VacancyStatus.OPEN),
                        LocalDate.parse("2025-02-03"),
                        new RecordKey("kab-bekasi", "v:1.0"),
                        3));
    }

    @Test
    void takesEmptyParametersAsAbsent() {
        get(TOKEN, "/v1/vacancies?region=&q=&status=&limit=").expectStatus().isOk();

        assertThat(lastSearch.get())
                .isEqualTo(new VacancySearch(
                        new VacancyFilter(null, List.of(), null, null, null, null, null, null),
                        LocalDate.parse("2025-03-01"),
                        null,
                        101));
    }

    @Test
    void saysWhichDayAPageHoldsOn() {
        get(TOKEN, "/v1/vacancies?date=2025-02-03")
                .expectBody()
                .jsonPath("$.date")
                .isEqualTo("2025-02-03")
                .jsonPath("$.vacancies[4].date")
                .isEqualTo("2025-02-03")
                .jsonPath("$.vacancies[4].status")
                .isEqualTo("UPCOMING");
    }

    @Test
    void namesTheLastKeyWhileThereIsMore() {
        get(TOKEN, "/v1/vacancies?limit=4")
                .expectBody()
                .jsonPath("$.vacancies.length()")
                .isEqualTo(4)
                .jsonPath("$.next")
                .isEqualTo("kab-bekasi/v-3");
    }

    @Test
    void namesNoNextPageAfterTheLast() {
        get(TOKEN, "/v1/vacancies?limit=" + ListedRecords.VACANCIES)
                .expectBody()
                .jsonPath("$.vacancies.length()")
                .isEqualTo(ListedRecords.VACANCIES)
                .jsonPath("$.next")
                .doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "region=3216, region",
        "region=99, region",
        "region=32.16&region=32.73, region",
        "occupation=72a, occupation",
        "occupation=72123, occupation",
        "sector=Z, sector",
        "sector=c, sector",
        "q=--, q",
        "education=_U, education",
        "education=smk, education",
        "wage=4.5jt, wage",
        "openedSince=2025-02-30, openedSince",
        "status=OPEN, status",
        "status=done, status",
        "date=tomorrow, date",
        "after=kab-bekasi, after",
        "limit=0, limit",
        "limit=501, limit",
        "limit=-1, limit",
        "limit=99999999999, limit",
        "ocupation=72, ocupation"
    })
    void namesTheParameterThatCannotBeUsed(String query, String name) {
        expectProblem(get(TOKEN, "/v1/vacancies?" + query), 400)
                .jsonPath("$.errors.length()")
                .isEqualTo(1)
                .jsonPath("$.errors[0].parameter")
                .isEqualTo(name);
    }

    @Test
    void namesAllParametersThatCannotBeUsed() {
        expectProblem(get(TOKEN, "/v1/vacancies?region=x&limit=0&foo=1"), 400)
                .jsonPath("$.errors[*].parameter")
                .isEqualTo(List.of("foo", "region", "limit"));
    }
}
