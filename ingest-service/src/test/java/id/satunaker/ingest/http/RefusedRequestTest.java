package id.satunaker.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Every status of a request that is refused as a whole, each a problem with the same members. */
class RefusedRequestTest extends PostsJobSeekers {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``      | body.empty
            `[]`    | body.empty
            `[{}`   | body.not-json
            `{} {}` | body.not-json
            """)
    void answers400WhenNoItemCanBeExamined(String body, String code) {
        ResponseSpec answer = post("/v1/job-seekers", body);

        expectProblem(answer, 400, code).jsonPath("$.received").isEqualTo(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "validate=all",
                "results=none",
                "results=all&results=all",
                "access_token=x",
                "recordedAt=2025-01-10T08:00:00Z"
            })
    void answers400ToAParameterThatItDoesNotKnow(String query) {
        ResponseSpec answer = post("/v1/job-seekers?" + query, GOOD);

        expectProblem(answer, 400, "parameter.invalid");
        assertThat(store.stored).isEmpty();
    }

    @Test
    void answers404And405WhereThereIsNothing() {
        ResponseSpec missing = post("/v1/people", GOOD);
        ResponseSpec wrongMethod = send(HttpMethod.PUT, "/v1/job-seekers", GOOD);

        expectProblem(missing, 404, "path.not-found");
        wrongMethod.expectHeader().valueEquals(HttpHeaders.ALLOW, "POST");
        expectProblem(wrongMethod, 405, "method.not-allowed");
    }

    @Test
    void answers413ToABodyThatIsTooLarge() {
        String large = "[" + IntStream.range(0, 50).mapToObj(i -> GOOD).collect(Collectors.joining(",")) + "]";

        ResponseSpec answer = post("/v1/job-seekers", large);

        expectProblem(answer, 413, "body.too-large");
        assertThat(store.stored).isEmpty();
    }

    @Test
    void answers413WithWhatBecameOfTheItemsBefore() {
        String lines = GOOD + "\n" + BAD + "\n{\"title\":\"" + "x".repeat(70_000) + "\"}\n" + GOOD;

        ResponseSpec answer = postLines(lines);

        expectProblem(answer, 413, "line.too-long")
                .jsonPath("$.received")
                .isEqualTo(2)
                .jsonPath("$.accepted")
                .isEqualTo(1)
                .jsonPath("$.results[0].index")
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "text/csv;charset=koi8-r", "application/json;charset=utf-16", "application/xml"})
    void answers415ToAnotherMediaType(String mediaType) {
        ResponseSpec answer = client.post()
                .uri("/v1/job-seekers")
                .headers(headers -> headers.setBearerAuth(issuer.token("kab-bekasi", "32.16")))
                .header(HttpHeaders.CONTENT_TYPE, mediaType)
                .bodyValue(GOOD.getBytes())
                .exchange();

        expectProblem(answer, 415, "media-type.unsupported");
    }

    @Test
    void answers415ToABodyCompressedInAnotherWay() {
        ResponseSpec answer = client.post()
                .uri("/v1/job-seekers")
                .headers(headers -> headers.setBearerAuth(issuer.token("kab-bekasi", "32.16")))
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_ENCODING, "br")
                .bodyValue(GOOD)
                .exchange();

        expectProblem(answer, 415, "media-type.unsupported");
    }

    @Test
    void answers500WithoutAWordOfTheFault() {
        store.fault = new IllegalStateException("3216014503040001");

        ResponseSpec answer = post("/v1/job-seekers", GOOD);

        byte[] body = expectProblem(answer, 500, "fault").returnResult().getResponseBody();
        assertThat(new String(body)).doesNotContain("3216014503040001", "IllegalState", "at ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "text/html", "application/xml", "image/png;q=0.1"})
    void answersProblemsWhateverAcceptSays(String accept) {
        ResponseSpec rejected = client.post()
                .uri("/v1/job-seekers")
                .headers(headers -> headers.setBearerAuth(issuer.token("kab-bekasi", "32.16")))
                .header(HttpHeaders.ACCEPT, accept)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(BAD)
                .exchange();
        ResponseSpec refused = client.post()
                .uri("/v1/job-seekers")
                .header(HttpHeaders.ACCEPT, accept)
                .exchange();
        ResponseSpec missing = client.post()
                .uri("/nothing")
                .headers(headers -> headers.setBearerAuth(issuer.token("kab-bekasi", "32.16")))
                .header(HttpHeaders.ACCEPT, accept)
                .exchange();

        expectProblem(rejected, 422, "items.rejected");
        expectProblem(refused, 401, "token.invalid");
        expectProblem(missing, 404, "path.not-found");
    }
}
