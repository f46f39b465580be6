package id.satunaker.placement.http;

import static id.satunaker.placement.Tokens.ministry;
import static id.satunaker.placement.Tokens.participant;
import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.placement.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.json.JsonCompareMode;

class HistoryTest extends Slice {
    private static final String LIVE = "/v1/job-seekers/kab-bekasi/live?history=true";

    @Autowired
    private ListedAudit audit;

    @Test
    void answersEveryVersionNewestFirst() {
        get(participant("kab-bekasi"), LIVE)
                .expectBody()
                .json("""
                        {"versions": [
                          {"participantId": "kab-bekasi", "recordId": "live", "recordedAt": "2025-03-01T01:00:03.123456Z",
                           "retracted": false, "registeredOn": "2025-03-01", "occupation": "7212"},
                          {"recordedAt": "2025-03-01T01:00:02.123456Z", "retracted": true},
                          {"recordedAt": "2025-03-01T01:00:01.123456Z", "retracted": false, "occupation": "7212"}]}""", JsonCompareMode.LENIENT)
                .jsonPath("$.versions[1].registeredOn")
                .doesNotExist()
                .jsonPath("$.versions[0].status")
                .doesNotExist()
                .jsonPath("$.next")
                .doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"job-seekers", "placements", "vacancies"})
    void showsARetractedRecordInItsHistoryOnly(String kind) {
        String path = "/v1/" + kind + "/kab-bekasi/retracted";

        expectProblem(get(participant("kab-bekasi"), path), 404);
        get(participant("kab-bekasi"), path + "?history=true")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.versions[*].retracted")
                .isEqualTo(List.of(true, false, true, false));
    }

    @Test
    void namesThePersonToTheMinistryOnly() {
        get(ministry(), LIVE).expectBody().jsonPath("$.versions[1].personId").isEqualTo(Samples.ALICE);
        get(participant("kab-bekasi"), LIVE)
                .expectBody()
                .jsonPath("$.versions[1].personId")
                .doesNotExist();
    }

    @Test
    void pagesByTheEventIdOfTheLastVersionShown() {
        String last = Samples.jobSeeker(
                        Samples.envelope("kab-bekasi", "live")
                                .setRecordedAt(Samples.MORNING.plusSeconds(2))
                                .setRetracted(true),
                        Samples.ALICE,
                        Samples.registration())
                .getEnvelope()
                .getEventId();

        get(participant("kab-bekasi"), LIVE + "&limit=2")
                .expectBody()
                .jsonPath("$.next")
                .isEqualTo(last);
        get(participant("kab-bekasi"), LIVE + "&limit=2&after=" + last)
                .expectBody()
                .jsonPath("$.versions[*].recordedAt")
                .isEqualTo(List.of("2025-03-01T01:00:01.123456Z"));
    }

    @ParameterizedTest
    @CsvSource({"job-seekers, kab-subang, 404", "placements, kab-subang, 404", "vacancies, kab-subang, 200"})
    void isSeenByWhoMaySeeTheRecord(String kind, String reader, int status) {
        get(participant(reader), "/v1/" + kind + "/kab-bekasi/live?history=true")
                .expectStatus()
                .isEqualTo(status);
        expectProblem(get(ministry(), "/v1/" + kind + "/kab-bekasi/missing?history=true"), 404);
    }

    @ParameterizedTest
    @CsvSource({"job-seekers, 1", "placements, 1", "vacancies, 0"})
    void isAuditedAsTheRecordIs(String kind, int reads) {
        audit.forget();

        get(ministry(), "/v1/" + kind + "/kab-bekasi/live?history=true")
                .expectStatus()
                .isOk();

        assertThat(audit.reads())
                .hasSize(reads)
                .allSatisfy(read -> assertThat(read.records()).hasSize(1));
    }

    @ParameterizedTest
    @CsvSource({
        "history=yes, history",
        "history=true&date=2025-03-01, date",
        "history=true&after=x, after",
        "history=true&limit=0, limit",
        "limit=5, limit",
        "history=false&after=x, after"
    })
    void namesTheParameterThatCannotBeUsed(String query, String name) {
        for (String kind : List.of("job-seekers", "placements", "vacancies")) {
            expectProblem(get(ministry(), "/v1/" + kind + "/kab-bekasi/live?" + query), 400)
                    .jsonPath("$.errors[*].parameter")
                    .isEqualTo(name);
        }
    }
}
