package id.satunaker.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.json.JsonCompareMode.STRICT;

import id.satunaker.ingest.Packed;
import id.satunaker.ingest.intake.Fate;
import id.satunaker.ingest.intake.Submission;
import id.satunaker.schemas.event.Envelope;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** CloudEvents 1.0 in JSON, one or a batch, are answered as the items in them. */
@WebFluxTest(controllers = IntakeController.class, properties = "satunaker.ingest.http.max-body=8KB")
class CloudEventsAnswerTest extends OnIntakeSlice {
    private static final String ONE = "application/cloudevents+json";
    private static final String BATCH = "application/cloudevents-batch+json";
    private static final String ITEM = """
            {"recordId":"R-1","regionCode":"32.16","recordedAt":"2025-01-10T08:00:00+07:00",\
            "nik":"3216014503040001","registeredOn":"2025-01-10"}""";
    private static final String GOOD = """
            {"specversion":"1.0","id":"e-1","source":"/siak/32.16","type":"id.satunaker.job-seeker.v1",\
            "time":"2025-01-10T09:00:00Z","datacontenttype":"application/json","data":%s}""".formatted(ITEM);
    private static final String BAD = GOOD.replace("3216014503040001", "3216014513040001");

    @Test
    void storesTheEventOfTheDataAlone() {
        String allAccepted = """
                {"received":1,"accepted":1,"rejected":0,"retry":0,"results":[]}""";

        post("job-seekers", "application/json", ITEM).expectStatus().isOk();
        post("job-seekers", ONE, GOOD).expectStatus().isOk().expectBody().json(allAccepted, STRICT);
        post("job-seekers", BATCH, "[" + GOOD + "]")
                .expectStatus()
                .isOk()
                .expectBody()
                .json(allAccepted, STRICT);
        post("job-seekers", BATCH + "; charset=UTF-8", "[" + GOOD + "]")
                .expectStatus()
                .isOk();
        postPacked(ONE, GOOD).expectStatus().isOk();

        assertThat(store.envelopes())
                .extracting(Envelope::getEventId)
                .hasSize(5)
                .containsOnly(store.envelopes().get(0).getEventId());
    }

    @ParameterizedTest
    @CsvSource({
        "vacancies, vacancy, '\"employerId\":\"e\",\"title\":\"t\",\"openings\":1,\"openedOn\":\"2025-01-10\"'",
        "placements, placement, '\"nik\":\"3216014503040001\",\"employerId\":\"e\",\"startedOn\":\"2025-01-10\"'"
    })
    void takesEachKindUnderItsOwnTypeAtItsOwnPath(String path, String type, String members) {
        String heading = ITEM.substring(0, ITEM.indexOf("\"nik\""));
        String event = GOOD.replace(ITEM, heading + members + "}").replace("job-seeker.v1", type + ".v1");

        post(path, ONE, event).expectStatus().isOk();
        post("job-seekers", ONE, event)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.results[0].errors[0].pointer")
                .isEqualTo("/type")
                .jsonPath("$.results[0].errors[0].code")
                .isEqualTo("type.of-another-path");
        assertThat(store.stored).extracting(Submission::recordId).containsExactly("R-1");
    }

    @Test
    void answersWhatIsWrongAroundAndInsideAtItsPlace() {
        String unnamed = GOOD.replace("\"id\":\"e-1\",", "");

        post("job-seekers", BATCH, "[" + GOOD + "," + BAD + "," + unnamed + ",7]")
                .expectStatus()
                .isEqualTo(207)
                .expectBody()
                .json("""
                {"received":4,"accepted":1,"rejected":3,"retry":0,"results":[
                  {"index":1,"recordId":"R-1","status":"rejected","errors":[
                    {"pointer":"/data/nik","code":"nik.invalid-date"}]},
                  {"index":2,"recordId":"R-1","status":"rejected","errors":[
                    {"pointer":"/id","code":"field.missing"}]},
                  {"index":3,"status":"rejected","errors":[
                    {"pointer":"","code":"item.not-object"}]}]}""");
    }

    @Test
    void answers422AndNoWordOfTheContentToAnythingElse() {
        String hostile = "{\"3216014503040001\":\"3216014503040001\",\"type\":\"3216014503040001\","
                + "\"data\":{\"3216014503040001\":{\"a\":1,\"a\":2}},\"data_base64\":\"3216014503040001\"}";

        byte[] answer = post("job-seekers", ONE, hostile)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .returnResult()
                .getResponseBody();

        assertThat(new String(answer, StandardCharsets.UTF_8))
                .contains("data.base64", "type.of-another-path")
                .doesNotContain("3216014503040001");
    }

    @Test
    void answers503WhereNothingIsKnownToBeStored() {
        store.fate = Fate.UNKNOWN;

        expectProblem(post("job-seekers", ONE, GOOD), 503, "store.away");
    }

    @Test
    void answers400ToABodyOfAnotherForm() {
        expectProblem(post("job-seekers", ONE, "[" + GOOD + "]"), 400, "body.not-cloud-events");
        expectProblem(post("job-seekers", BATCH, GOOD), 400, "body.not-cloud-events");
        expectProblem(post("job-seekers", ONE, GOOD + GOOD), 400, "body.not-json");
        expectProblem(post("job-seekers", BATCH, "[" + GOOD), 400, "body.not-json");
        expectProblem(post("job-seekers", BATCH, "[]"), 400, "body.empty");
        expectProblem(post("job-seekers", ONE, " "), 400, "body.empty");
        expectProblem(post("job-seekers?recordedAt=2025-01-10T08:00:00Z", ONE, GOOD), 400, "parameter.invalid");
        assertThat(store.stored).isEmpty();
    }

    @Test
    void answers413ToABodyOverTheLimitOfJson() {
        String large = "[" + GOOD + ",".concat(GOOD).repeat(40) + "]";

        expectProblem(post("job-seekers", BATCH, large), 413, "body.too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/cloudevents",
                "application/cloudevents+xml",
                "application/cloudevents+avro",
                "application/cloudevents+json;charset=utf-16"
            })
    void answers415ToOtherFormatsOfCloudEvents(String type) {
        expectProblem(post("job-seekers", type, GOOD), 415, "media-type.unsupported");
    }

    /** The binary mode needs no care: the data is the body, and the headers say nothing that counts. */
    @Test
    void looksAtNoCloudEventsHeaders() {
        client.post()
                .uri("/v1/job-seekers")
                .headers(headers -> headers.setBearerAuth(IntakeSlice.ISSUER.token("kab-bekasi", "32.16")))
                .header(HttpHeaders.CONTENT_TYPE, "application/json")
                .header("ce-specversion", "0.1")
                .header("ce-type", "something.else")
                .bodyValue(ITEM)
                .exchange()
                .expectStatus()
                .isOk();
    }

    private ResponseSpec post(String path, String type, String body) {
        return client.post()
                .uri("/v1/" + path)
                .headers(headers -> headers.setBearerAuth(IntakeSlice.ISSUER.token("kab-bekasi", "32.16")))
                .header(HttpHeaders.CONTENT_TYPE, type)
                .bodyValue(body.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }

    private ResponseSpec postPacked(String type, String body) {
        return client.post()
                .uri("/v1/job-seekers")
                .headers(headers -> headers.setBearerAuth(IntakeSlice.ISSUER.token("kab-bekasi", "32.16")))
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_ENCODING, "gzip")
                .bodyValue(Packed.gzip(body))
                .exchange();
    }

    private static void expectProblem(ResponseSpec answer, int status, String code) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/" + code);
    }
}
