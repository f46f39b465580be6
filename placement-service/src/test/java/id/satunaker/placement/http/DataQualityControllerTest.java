package id.satunaker.placement.http;

import static id.satunaker.placement.Tokens.ministry;
import static id.satunaker.placement.Tokens.participant;
import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.placement.Samples;
import id.satunaker.placement.Tokens;
import id.satunaker.placement.records.PersonRecord;
import id.satunaker.placement.records.Reader;
import id.satunaker.placement.records.RecordKey;
import id.satunaker.placement.records.quality.QualityFinding.Place;
import id.satunaker.placement.records.quality.QualityPage;
import id.satunaker.placement.records.quality.QualityRule;
import id.satunaker.placement.records.quality.QualityScope;
import id.satunaker.schemas.region.Regions;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.json.JsonCompareMode;

class DataQualityControllerTest extends Slice {
    private static final String RECORDS = "/v1/data-quality/ORPHAN_PLACEMENT/records";

    @Autowired
    private ListedQuality.Listed quality;

    @Autowired
    private ListedAudit audit;

    @BeforeEach
    void forget() {
        quality.asked.clear();
        audit.forget();
    }

    @Test
    void countsByParticipantAndRegion() {
        get(ministry(), "/v1/data-quality?rule=VACANCY_PAST_VALIDITY")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                {"date": "2025-03-01", "rules": [{"rule": "VACANCY_PAST_VALIDITY",
                  "meaning": {"en": "The vacancy's validity has passed and nobody has closed it.",
                              "id": "Masa berlaku lowongan sudah lewat dan lowongan belum ditutup."},
                  "count": 4, "of": 16, "share": 0.25,
                  "parts": [{"participantId": "kab-bekasi", "regionCode": "32.16", "count": 2, "of": 8, "share": 0.25},
                            {"participantId": "kota-bandung", "regionCode": "32.16", "count": 2, "of": 8, "share": 0.25}]}]}
                """, JsonCompareMode.STRICT);
    }

    @Test
    void countsAllRulesOfTodayUnlessToldOtherwise() {
        get(participant("kab-bekasi"), "/v1/data-quality").expectStatus().isOk();

        assertThat(quality.asked).extracting(ListedQuality.Asked::rule).containsExactly(QualityRule.values());
        assertThat(quality.asked)
                .allSatisfy(asked -> assertThat(asked.page().scope()).isEqualTo(new QualityScope("kab-bekasi", null)))
                .allSatisfy(asked -> assertThat(asked.day()).isEqualTo(LocalDate.parse("2025-03-01")));
    }

    @Test
    void passesEveryFilterOn() {
        get(ministry(), RECORDS + "?region=32&participant=kab-bekasi&date=2025-02-03&after=kab-bekasi/x/e&limit=7")
                .expectStatus()
                .isOk();

        QualityPage page = new QualityPage(
                new QualityScope("kab-bekasi", Regions.find("32").orElseThrow()),
                new Place(new RecordKey("kab-bekasi", "x"), "e"),
                8);
        assertThat(quality.asked)
                .containsExactly(
                        new ListedQuality.Asked(QualityRule.ORPHAN_PLACEMENT, page, LocalDate.parse("2025-02-03")));
    }

    @Test
    void answersTheRecordsBehindByPage() {
        get(participant("kab-bekasi"), RECORDS + "?limit=1")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                {"rule": "ORPHAN_PLACEMENT", "date": "2025-03-01", "next": "kab-bekasi/x-1/e1",
                 "records": [{"kind": "PLACEMENT", "participantId": "kab-bekasi", "recordId": "x-1", "eventId": "e1",
                   "regionCode": "32.16",
                   "facts": {"vacancy": "=vacancy", "employerId": "=employerId", "startedOn": "=startedOn"}}]}
                """, JsonCompareMode.STRICT);
    }

    @Test
    void tellsThePersonToTheMinistryOnly() {
        get(ministry(), RECORDS).expectBody().jsonPath("$.records[3].personId").isEqualTo(Samples.ALICE);
        get(participant("kab-bekasi"), RECORDS)
                .expectBody()
                .jsonPath("$..personId")
                .doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"/v1/data-quality", RECORDS, "/v1/data-quality/series?rule=ORPHAN_PLACEMENT", "/v1/data-quality/summary"
    })
    void showsAParticipantNothingOfAnother(String path) {
        String another = path + (path.contains("?") ? "&" : "?") + "participant=kota-bandung";

        String body = get(participant("kab-bekasi"), another)
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(body).doesNotContain("kota-bandung");
        assertThat(quality.asked).isEmpty();
        assertThat(audit.reads()).allSatisfy(read -> assertThat(read.records()).isEmpty());
    }

    @Test
    void showsNothingToATokenOfNobody() {
        get(Tokens.with(claims -> claims), RECORDS)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.records.length()")
                .isEqualTo(0);
    }

    @Test
    void auditsThePersonsRecordsOfThePageAlone() {
        get(ministry(), RECORDS + "?limit=2").expectStatus().isOk();

        assertThat(audit.reads())
                .containsExactly(new ListedAudit.Read(
                        new Reader("kemnaker", true),
                        "/v1/data-quality/{rule}/records",
                        List.of(
                                new PersonRecord(
                                        PersonRecord.Kind.PLACEMENT, new RecordKey("kab-bekasi", "x-1"), Samples.ALICE),
                                new PersonRecord(
                                        PersonRecord.Kind.PLACEMENT,
                                        new RecordKey("kab-bekasi", "x-2"),
                                        Samples.ALICE))));
    }

    @Test
    void answersNoRecordsThatCannotBeAudited() {
        audit.takeAway();

        expectProblem(get(ministry(), RECORDS), 503);
        get(ministry(), "/v1/data-quality").expectStatus().isOk();
    }

    @Test
    void answersCountsAsATable() {
        assertThat(table("/v1/data-quality?rule=ORPHAN_PLACEMENT")).isEqualTo("""
                date,rule,participantId,regionCode,count,of,share
                2025-03-01,ORPHAN_PLACEMENT,kab-bekasi,32.16,2,8,0.2500
                """);
    }

    @Test
    void answersRecordsAsATableThatHoldsNoFormula() {
        assertThat(table(RECORDS + "?limit=1")).isEqualTo("""
                date,rule,kind,participantId,recordId,eventId,personId,regionCode,vacancy,employerId,startedOn
                2025-03-01,ORPHAN_PLACEMENT,PLACEMENT,kab-bekasi,x-1,e1,,32.16,'=vacancy,'=employerId,'=startedOn
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/data-quality?rule=ORPHAN, rule",
        "/v1/data-quality?region=3216, region",
        "/v1/data-quality?participant=a~b, participant",
        "/v1/data-quality?date=2025-02-30, date",
        "/v1/data-quality?date=2025-03-02, date",
        "/v1/data-quality?limit=3, limit",
        "/v1/data-quality/ORPHAN/records, rule",
        "/v1/data-quality/ORPHAN_PLACEMENT/records?after=kab-bekasi, after",
        "/v1/data-quality/ORPHAN_PLACEMENT/records?date=2025-03-02, date",
        "/v1/data-quality/ORPHAN_PLACEMENT/records?after=a/b/c/d, after",
        "/v1/data-quality/ORPHAN_PLACEMENT/records?rule=ORPHAN_PLACEMENT, rule",
        "/v1/data-quality/ORPHAN_PLACEMENT/records?limit=501, limit",
        "/v1/data-quality/series?rule=x, rule",
        "/v1/data-quality/series?rule=ORPHAN_PLACEMENT&from=2025-03-02, from",
        "/v1/data-quality/series?rule=ORPHAN_PLACEMENT&from=2001-01-01, from",
        "/v1/data-quality/series?rule=ORPHAN_PLACEMENT&to=x, to",
        "/v1/data-quality/summary?lang=fr, lang",
        "/v1/data-quality/summary?date=2025-03-01, date"
    })
    void namesTheParameterThatCannotBeUsed(String path, String name) {
        expectProblem(get(ministry(), path), 400)
                .jsonPath("$.errors.length()")
                .isEqualTo(1)
                .jsonPath("$.errors[0].parameter")
                .isEqualTo(name);
    }

    @Test
    void answersProblemsAsJsonEvenToThoseWhoWantATable() {
        expectProblem(
                client.get()
                        .uri("/v1/data-quality?rule=x")
                        .headers(headers -> headers.setBearerAuth(ministry()))
                        .header(HttpHeaders.ACCEPT, "text/csv")
                        .exchange(),
                400);
    }

    private String table(String path) {
        String body = client.get()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(participant("kab-bekasi")))
                .header(HttpHeaders.ACCEPT, "text/csv")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("text/csv;charset=UTF-8")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return body.replace("\r\n", "\n");
    }
}
