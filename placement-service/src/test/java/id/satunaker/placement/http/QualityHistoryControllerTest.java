package id.satunaker.placement.http;

import static id.satunaker.placement.Tokens.ministry;
import static id.satunaker.placement.Tokens.participant;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.json.JsonCompareMode;

class QualityHistoryControllerTest extends Slice {
    @Autowired
    private ListedAudit audit;

    @BeforeEach
    void forget() {
        audit.forget();
    }

    @Test
    void answersARuleOverTheLastNinetyDays() {
        get(ministry(), "/v1/data-quality/series?rule=ORPHAN_PLACEMENT")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                {"from": "2024-12-02", "to": "2025-03-01", "rules": [{"rule": "ORPHAN_PLACEMENT",
                 "points": [{"date": "2025-02-22", "count": 2, "of": 8, "share": 0.25}]}]}
                """, JsonCompareMode.STRICT);
    }

    @Test
    void answersNothingOfOtherDays() {
        get(ministry(), "/v1/data-quality/series?rule=ORPHAN_PLACEMENT&from=2025-02-23&to=2025-02-27")
                .expectBody()
                .jsonPath("$.rules[0].points.length()")
                .isEqualTo(0);
    }

    @Test
    void answersAllRulesUnlessOneIsNamed() {
        get(ministry(), "/v1/data-quality/series")
                .expectBody()
                .jsonPath("$.rules.length()")
                .isEqualTo(9);
    }

    @Test
    void answersARuleOverTimeAsATable() {
        assertThat(text("/v1/data-quality/series?rule=ORPHAN_PLACEMENT", "text/csv"))
                .isEqualTo("date,rule,count,of,share\r\n2025-02-22,ORPHAN_PLACEMENT,1,8,0.1250\r\n");
    }

    @Test
    void comparesThisWeekWithTheLast() {
        get(participant("kab-bekasi"), "/v1/data-quality/summary")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.rules.length()")
                .isEqualTo(9)
                .jsonPath("$.rules[3].rule")
                .isEqualTo("VACANCY_PAST_VALIDITY")
                .jsonPath("$.rules[3].count")
                .isEqualTo(2)
                .jsonPath("$.rules[3].weekAgo")
                .isEqualTo(1)
                .jsonPath("$.rules[3].change")
                .isEqualTo(1)
                .jsonPath("$.rules[3].records[1].recordId")
                .isEqualTo("x-2")
                .jsonPath("$.rules[3].others")
                .isEqualTo(0);
    }

    @Test
    void answersJsonToThoseWhoTakeAnything() {
        assertThat(text("/v1/data-quality/summary", "*/*")).startsWith("{\"date\":\"2025-03-01\"");
        assertThat(text("/v1/data-quality/series", "*/*")).startsWith("{\"from\"");
    }

    @Test
    void writesALetterInIndonesianUnlessTold() {
        String letter = text("/v1/data-quality/summary", "text/plain");

        assertThat(letter).startsWith("""
                Mutu data, 2025-03-01

                ORPHAN_PLACEMENT: 2 dari 8 (+1 dibanding minggu lalu)
                Penempatan menyebut lowongan yang tidak ada, 7 hari setelah diterima dengan sebutan itu.
                  - kab-bekasi/x-1 (32.16) vacancy: =vacancy, employerId: =employerId, startedOn: =startedOn
                  - kab-bekasi/x-2 (32.16) vacancy: =vacancy, employerId: =employerId, startedOn: =startedOn

                PLACEMENT_WITHOUT_VACANCY: 2 dari 8""");
        assertThat(letter).doesNotContain("SILENT_PARTICIPANT");
    }

    @Test
    void writesALetterInEnglish() {
        assertThat(text("/v1/data-quality/summary?lang=en&region=32.16", "text/plain"))
                .contains("""
                VACANCY_PAST_VALIDITY: 2 of 8 (+1 against a week ago)
                The vacancy's validity has passed and nobody has closed it.
                """);
    }

    @Test
    void writesTheNumbersAsATable() {
        assertThat(text("/v1/data-quality/summary", "text/csv"))
                .startsWith("date,rule,count,of,share,weekAgo,change\r\n"
                        + "2025-03-01,ORPHAN_PLACEMENT,2,8,0.2500,1,1\r\n")
                .endsWith("2025-03-01,SILENT_PARTICIPANT,0,8,0.0000,0,0\r\n");
    }

    @Test
    void auditsThePersonsRecordsThatItShows() {
        text("/v1/data-quality/summary", "text/plain");

        assertThat(audit.reads()).hasSize(1);
        assertThat(audit.reads().get(0).request()).isEqualTo("/v1/data-quality/summary");
        assertThat(audit.reads().get(0).records()).hasSize(12);
    }

    @Test
    void writesNoLetterThatCannotBeAudited() {
        audit.takeAway();

        expectProblem(get(participant("kab-bekasi"), "/v1/data-quality/summary"), 503);
    }

    private String text(String path, String accept) {
        String body = client.get()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(participant("kab-bekasi")))
                .header(HttpHeaders.ACCEPT, accept)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(accept)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return body == null ? "" : body;
    }
}
