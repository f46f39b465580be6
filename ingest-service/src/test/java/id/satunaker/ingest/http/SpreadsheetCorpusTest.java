package id.satunaker.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.ingest.intake.Code;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every file of the corpus means exactly the items that its expectation says, and every error is told in its place. */
@WebFluxTest(
        controllers = IntakeController.class,
        properties = {"satunaker.ingest.http.max-stream=2MB", "spring.http.codecs.max-in-memory-size=8MB"})
@ExtendWith(OutputCaptureExtension.class)
class SpreadsheetCorpusTest extends OnIntakeSlice {
    private static final JsonMapper JSON = new JsonMapper();

    static Stream<SpreadsheetCase> cases() throws IOException {
        return SpreadsheetCase.all();
    }

    @Test
    void hasAtLeastSixtyFiles() throws IOException {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void seesEveryCodeOfSpreadsheets() throws IOException {
        List<String> seen = cases().flatMap(file -> file.errors().stream())
                .map(error -> error.substring(error.lastIndexOf(' ') + 1))
                .toList();

        assertThat(seen)
                .contains("recorded-at.required")
                .containsAll(Arrays.stream(Code.values())
                        .map(Code::code)
                        .filter(code -> code.matches("(row|cell|column)\\..*"))
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void answersAsExpected(SpreadsheetCase file, CapturedOutput output) throws IOException {
        JsonNode answer = send(file);

        assertThat(errors(answer)).containsExactlyInAnyOrderElementsOf(file.errors());
        assertThat(answer.path("type").asString("")).isEqualTo(type(file));
        assertThat(answer.path("accepted").asInt()).isEqualTo(file.stored().size());
        assertThat(eventIds()).isEqualTo(eventIdsOf(file));
        assertThat(answer.toString()).doesNotContainPattern("\\d{15}");
        assertThat(output.getAll()).doesNotContainPattern("\\d{16}").doesNotContain("ERROR");
    }

    private JsonNode send(SpreadsheetCase file) throws IOException {
        EntityExchangeResult<byte[]> result = client.post()
                .uri(uri -> {
                    uri.path("/v1/" + file.path());
                    file.parameters().forEach((name, value) -> uri.queryParam(name, "{" + name + "}"));
                    return uri.build(file.parameters());
                })
                .headers(headers -> headers.setBearerAuth(IntakeSlice.ISSUER.token("kab-bekasi", "32.16")))
                .header(HttpHeaders.CONTENT_TYPE, file.contentType())
                .headers(headers -> {
                    if (file.contentEncoding() != null) {
                        headers.set(HttpHeaders.CONTENT_ENCODING, file.contentEncoding());
                    }
                })
                .bodyValue(file.bytes())
                .exchange()
                .expectStatus()
                .isEqualTo(file.status())
                .expectBody()
                .returnResult();
        return JSON.readTree(result.getResponseBody());
    }

    private static String type(SpreadsheetCase file) {
        return file.code() == null ? "" : "/problems/" + file.code();
    }

    /** Row, column and code of each error, a dash where there is none. */
    private static List<String> errors(JsonNode answer) {
        List<String> errors = new ArrayList<>();
        answer.path("errors").forEach(error -> errors.add("- " + place(error)));
        answer.path("results")
                .forEach(result -> result.path("errors")
                        .forEach(error -> errors.add(result.path("row").asString() + " " + place(error))));
        return errors;
    }

    private static String place(JsonNode error) {
        return error.path("column").asString("-") + " " + error.path("code").asString();
    }

    /** Of the same items, sent as JSON: an event's id is the hash of all its content. */
    private List<String> eventIdsOf(SpreadsheetCase file) {
        store.reset();
        String lines = file.stored().stream().map(JsonNode::toString).collect(Collectors.joining("\n"));
        client.post()
                .uri("/v1/" + file.path())
                .headers(headers -> headers.setBearerAuth(IntakeSlice.ISSUER.token("kab-bekasi", "32.16")))
                .header(HttpHeaders.CONTENT_TYPE, "application/x-ndjson")
                .bodyValue(lines.getBytes(StandardCharsets.UTF_8))
                .exchange()
                .expectStatus()
                .isEqualTo(lines.isEmpty() ? 400 : 200);
        return eventIds();
    }

    private List<String> eventIds() {
        return store.envelopes().stream()
                .map(envelope -> envelope.getRecordId() + " " + envelope.getEventId())
                .toList();
    }
}
