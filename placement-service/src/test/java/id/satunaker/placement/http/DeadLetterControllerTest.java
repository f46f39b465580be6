package id.satunaker.placement.http;

import static id.satunaker.placement.Tokens.ministry;
import static id.satunaker.placement.Tokens.participant;
import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.placement.records.letter.LetterSearch;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.WebTestClient;

class DeadLetterControllerTest extends Slice {
    private static final String LETTERS = "/v1/dead-letters";
    private static final String LIVE = "/v1/dead-letters/labour.job-seekers.v1-dlt/0/42/replay";

    @Autowired
    private AtomicReference<LetterSearch> lastLetterSearch;

    @Test
    void answersLettersWithoutTheirKeyAndValue() {
        get(ministry(), LETTERS).expectStatus().isOk().expectBody().json("""
                        {"letters": [
                         {"topic": "labour.job-seekers.v1-dlt", "partition": 0, "offset": 42,
                          "original": {"topic": "labour.job-seekers.v1", "partition": 0, "offset": 1042},
                          "timestamp": "2025-02-19T01:02:03Z", "cause": "undecodable", "message": "Unknown magic byte",
                          "keyBytes": 64, "valueBytes": 118, "writer": "placement-service",
                          "replays": [{
                           "original": {"topic": "labour.job-seekers.v1", "partition": 0, "offset": 1042},
                           "replayed": {"topic": "labour.job-seekers.v1", "partition": 0, "offset": 1500},
                           "participantId": "kemnaker", "at": "2025-02-20T03:04:05Z"}]},
                         {"topic": "labour.job-seekers.v1-dlt", "partition": 0, "offset": 409,
                          "timestamp": "2025-02-19T01:02:03Z", "cause": "undecodable", "message": "Unknown magic byte",
                          "keyBytes": 64, "replays": []}]}""", JsonCompareMode.STRICT);
        assertThat(lastLetterSearch.get()).isEqualTo(new LetterSearch(ListedLetters.TOPICS, null, null, 100));
    }

    @Test
    void passesEveryFilterOn() {
        get(ministry(), LETTERS + "?topic=labour.vacancies.v1-dlt&cause=refused&after=7.12&limit=1")
                .expectBody()
                .jsonPath("$.next")
                .isEqualTo("7.12");

        assertThat(lastLetterSearch.get())
                .isEqualTo(new LetterSearch(List.of("labour.vacancies.v1-dlt"), "refused", List.of(7L, 12L), 1));
    }

    @Test
    void answersWhereTheReplayedRecordStands() {
        post(ministry(), LIVE).expectStatus().isOk().expectBody().json("""
                        {"original": {"topic": "labour.job-seekers.v1", "partition": 0, "offset": 1042},
                         "replayed": {"topic": "labour.job-seekers.v1", "partition": 0, "offset": 1999},
                         "participantId": "kemnaker", "at": "2025-02-20T03:04:05Z"}""", JsonCompareMode.STRICT);
    }

    @ParameterizedTest
    @CsvSource({
        "labour.job-seekers.v1-dlt/0/43, 404",
        "labour.job-seekers.v1-dlt/x/42, 404",
        "labour.job-seekers.v1-dlt/-1/42, 404",
        "labour.job-seekers.v1-dlt/0/-42, 404",
        "labour.job-seekers.v1-dlt/0/9999999999999999999, 404",
        "labour.job-seekers.v1/0/42, 404",
        "labour.participants.v1-dlt/0/42, 404",
        "labour.job-seekers.v1-dlt/0/409, 409",
        "labour.job-seekers.v1-dlt/0/410, 410",
        "labour.job-seekers.v1-dlt/0/503, 503"
    })
    void saysWhyNothingWasReplayed(String letter, int status) {
        expectProblem(post(ministry(), LETTERS + "/" + letter + "/replay"), status);
    }

    /** The answer of a path that does not exist, whatever there is. */
    @Test
    void hasNoLettersForOthersThanTheMinistry() {
        expectProblem(get(participant("kab-bekasi"), LETTERS), 404);
        expectProblem(post(participant("kab-bekasi"), LIVE), 404);
        expectProblem(post(participant("kab-bekasi"), LIVE.replace("42", "503")), 404);
    }

    @ParameterizedTest
    @CsvSource({
        "topic=labour.job-seekers.v1, topic",
        "topic=labour.participants.v1-dlt, topic",
        "after=7, after",
        "after=7., after",
        "after=x, after",
        "limit=501, limit",
        "cause=a b, cause",
        "key=x, key"
    })
    void namesTheParameterThatCannotBeUsed(String query, String name) {
        expectProblem(get(ministry(), LETTERS + "?" + query), 400)
                .jsonPath("$.errors[*].parameter")
                .isEqualTo(name);
    }

    private WebTestClient.ResponseSpec post(String token, String uri) {
        return client.post()
                .uri(uri)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }
}
