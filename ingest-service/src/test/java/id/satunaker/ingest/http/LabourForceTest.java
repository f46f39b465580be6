package id.satunaker.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.json.JsonCompareMode.STRICT;

import id.satunaker.ingest.Packed;
import id.satunaker.ingest.Participants;
import id.satunaker.ingest.intake.Agreements;
import id.satunaker.ingest.intake.Fate;
import id.satunaker.ingest.intake.Submission;
import id.satunaker.schemas.event.Participant;
import id.satunaker.schemas.event.ParticipantStatus;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** The ministry puts the labour force: each status, and that the file is read as any other spreadsheet. */
@WebFluxTest(
        controllers = IntakeController.class,
        properties = {"satunaker.ingest.http.max-stream=1MB", "spring.http.codecs.max-in-memory-size=8MB"})
class LabourForceTest extends OnIntakeSlice {
    private static final String PATH = "/v1/labour-force";
    private static final String HEADER = "regionCode,vintage,persons\n";
    private static final String GOOD = HEADER + "32.16,2025-02,1893000\n";

    @Autowired
    private Agreements agreements;

    @BeforeEach
    void empty() {
        store.reset();
        agree(Participants.ministry("kemnaker"));
    }

    @Test
    void answers200WhenAllIsAccepted() {
        put(PATH, GOOD + "32.73,2025-02,1310000\n")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                {"received":2,"accepted":2,"rejected":0,"retry":0,"results":[]}""", STRICT);

        assertThat(store.stored)
                .extracting(Submission::key)
                .containsExactly("labour-force/32.16/2025-02", "labour-force/32.73/2025-02");
    }

    @Test
    void answers207WithRowAndColumnOfEachError() {
        put(PATH, GOOD + "32.16,2025-02,1\n1276,08/2024,x\n")
                .expectStatus()
                .isEqualTo(207)
                .expectBody()
                .json("""
                {"received":3,"accepted":1,"rejected":2,"retry":0,"results":[
                  {"index":1,"row":3,"status":"rejected","errors":[
                    {"pointer":"/persons","code":"labour-force.differs","column":"C"}]},
                  {"index":2,"row":4,"status":"rejected","errors":[
                    {"pointer":"/regionCode","code":"region-code.no-dot","column":"A"},
                    {"pointer":"/persons","code":"number.not-whole","column":"C"}]}]}""");
    }

    @Test
    void answers422WhenAllIsRejected() {
        expectProblem(put(PATH, HEADER + "32.16,2999-01,5\n"), 422, "items.rejected");
    }

    @ParameterizedTest
    @CsvSource({"UNKNOWN, store.away", "TOPIC_MISSING, store.topic-missing", "DENIED, store.denied"})
    void answers503WhenNothingIsKnownToBeStored(Fate fate, String code) {
        store.fate = fate;

        ResponseSpec answer = put(PATH, GOOD);

        answer.expectHeader().valueEquals(HttpHeaders.RETRY_AFTER, "2");
        expectProblem(answer, 503, code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?recordedAt=2025-01-10T08:00:00Z", "?validate=all", "?dryRun=true"})
    void answers400ToOtherParameters(String query) {
        expectProblem(put(PATH + query, GOOD), 400, "parameter.invalid");

        assertThat(store.stored).isEmpty();
    }

    @Test
    void answers400ToAHeaderThatIsNotUnderstood() {
        ResponseSpec answer = put(PATH, "kode_wilayah;persen\n32.16;5\n");

        answer.expectStatus().isBadRequest().expectBody().json("""
                {"type":"/problems/header.invalid","errors":[
                  {"code":"column.unknown","column":"B"},
                  {"code":"column.missing","pointer":"/vintage"},
                  {"code":"column.missing","pointer":"/persons"}]}""");
    }

    @Test
    void answers401And405And413And415() {
        client.put().uri(PATH).bodyValue(GOOD).exchange().expectStatus().isUnauthorized();
        expectProblem(send("POST", "events:write", "text/csv", GOOD), 405, "method.not-allowed");
        expectProblem(put(PATH, HEADER + "32.16,2025-02,5\n".repeat(80_000)), 413, "body.too-large");
        expectProblem(send("PUT", "reference:write", "application/json", "[]"), 415, "media-type.unsupported");
    }

    @Test
    void answers403WithoutTheScope() {
        expectProblem(send("PUT", "events:write", "text/csv", GOOD), 403, "scope.missing");
    }

    @Test
    void answers403ToAnyoneElseThanTheMinistry() {
        agree(Participants.live("kemnaker", "*"));

        expectProblem(put(PATH, GOOD), 403, "sender.not-ministry");
        assertThat(store.stored).isEmpty();
    }

    @Test
    void answers403WhileTheAgreementIsSuspended() {
        agree(Participant.newBuilder(Participants.ministry("kemnaker"))
                .setStatus(ParticipantStatus.SUSPENDED)
                .build());

        expectProblem(put(PATH, GOOD), 403, "agreement.suspended");
    }

    @Test
    void publishesNothingOfATestParticipantNorWhereOnlyValidationIsAskedFor() {
        put(PATH + "?validate=only", GOOD).expectStatus().isOk();
        agree(Participant.newBuilder(Participants.ministry("kemnaker"))
                .setStatus(ParticipantStatus.TEST)
                .build());
        put(PATH, GOOD).expectStatus().isOk();

        assertThat(store.stored).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, ;", "windows-1252, ;", "UTF-16, |"})
    void readsTheFileAsAnyOther(Charset charset, char separator) {
        String file = "kode_wilayah|Bulan Survei|Jumlah Angkatan Kerja\r\n\"32.16\"|02/2025|1893000\r\n";
        byte[] bytes = file.replace('|', separator).getBytes(charset);

        putFile("identity", bytes).expectStatus().isOk();
        putFile("gzip", Packed.gzip(bytes)).expectStatus().isOk();

        assertThat(store.stored).hasSize(2).extracting(Submission::key).containsOnly("labour-force/32.16/2025-02");
    }

    @Test
    void answersRejectedRowsAsCsvWhereThatIsAskedFor() {
        byte[] rows = request("PUT", PATH, "reference:write")
                .header(HttpHeaders.CONTENT_TYPE, "text/csv")
                .header(HttpHeaders.ACCEPT, "text/csv")
                .bodyValue(GOOD + "32.16,1969-01,5\n")
                .exchange()
                .expectStatus()
                .isEqualTo(207)
                .expectBody()
                .returnResult()
                .getResponseBody();

        assertThat(new String(rows, StandardCharsets.UTF_8)).contains("32.16,1969-01,5,", "(vintage.too-early)");
    }

    private void agree(Participant participant) {
        agreements.replace(List.of(participant));
    }

    private ResponseSpec put(String uri, String body) {
        return request("PUT", uri, "reference:write")
                .header(HttpHeaders.CONTENT_TYPE, "text/csv")
                .bodyValue(body)
                .exchange();
    }

    private ResponseSpec send(String method, String scope, String type, String body) {
        return request(method, PATH, scope)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .bodyValue(body)
                .exchange();
    }

    private ResponseSpec putFile(String encoding, byte[] file) {
        return request("PUT", PATH, "reference:write")
                .header(HttpHeaders.CONTENT_TYPE, "text/csv")
                .header(HttpHeaders.CONTENT_ENCODING, encoding)
                .bodyValue(file)
                .exchange();
    }

    private WebTestClient.RequestBodySpec request(String method, String uri, String scope) {
        String token = IntakeSlice.ISSUER.token(claims -> claims.claim("participant_id", "kemnaker")
                .claim("regions", List.of("*"))
                .claim("scope", scope));
        return client.method(HttpMethod.valueOf(method))
                .uri(URI.create(uri))
                .headers(headers -> headers.setBearerAuth(token));
    }

    private static void expectProblem(ResponseSpec answer, int status, String code) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/" + code)
                .jsonPath("$.accepted")
                .isEqualTo(0);
    }
}
