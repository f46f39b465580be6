package id.satunaker.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.json.JsonCompareMode.STRICT;

import id.satunaker.ingest.intake.Fate;
import id.satunaker.ingest.intake.Submission;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What is answered to a spreadsheet: places of errors, the file of rejected rows, and a validation that stores nothing. */
@WebFluxTest(controllers = IntakeController.class, properties = "spring.http.codecs.max-in-memory-size=64MB")
@Import(IntakeSlice.class)
class SpreadsheetAnswerTest {
    private static final String URI = "/v1/job-seekers?recordedAt=2025-01-10T08:00:00%2B07:00";
    private static final String HEADER = "id_catatan;kode_wilayah;nik;tanggal_daftar\r\n";
    private static final String GOOD = "R-1;32.16;3216014503040001;10/01/2025\r\n";
    private static final String BAD = "=R;32.16;3216014513040001;10/01/2025\r\n";

    @Autowired
    private WebTestClient client;

    @Autowired
    private IntakeSlice.MemoryStore store;

    @DynamicPropertySource
    static void trustIssuer(DynamicPropertyRegistry properties) {
        IntakeSlice.trustIssuer(properties);
    }

    @BeforeEach
    void empty() {
        store.reset();
    }

    @Test
    void answersRowAndColumnOfEveryError() {
        ResponseSpec answer = post(URI, "application/json", HEADER + GOOD + BAD);

        answer.expectStatus().isEqualTo(207).expectBody().json("""
                {"received":2,"accepted":1,"rejected":1,"retry":0,"results":[
                  {"index":1,"row":3,"status":"rejected","errors":[
                    {"pointer":"/recordId","code":"cell.formula","column":"A","detail":"The cell holds a formula.",
                     "hint":"Copy the column, paste it as values only, and save the file again."},
                    {"pointer":"/nik","code":"nik.invalid-date","column":"C",
                     "detail":"Digits 7 to 12 of the NIK are not a birth date.",
                     "hint":"They are DDMMYY; for women 40 is added to the day: 01 to 31, or 41 to 71."}]}]}""", STRICT);
    }

    @Test
    void answersTheRejectedRowsWithTheirColumnsAsCsv() {
        ResponseSpec answer = post(URI, "text/csv", HEADER + GOOD + BAD);

        answer.expectStatus().isEqualTo(207).expectHeader().contentType("text/csv;charset=UTF-8");
        answer.expectHeader()
                .valueEquals(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejected-rows.csv\"");
        assertThat(body(answer)).isEqualTo("""
                \uFEFFid_catatan;kode_wilayah;nik;tanggal_daftar;error;hint\r
                '=R;32.16;'3216014513040001;10/01/2025;\
                recordId: The cell holds a formula. (cell.formula) | \
                nik: Digits 7 to 12 of the NIK are not a birth date. (nik.invalid-date);\
                "Copy the column, paste it as values only, and save the file again. | \
                They are DDMMYY; for women 40 is added to the day: 01 to 31, or 41 to 71."\r
                """);
    }

    @Test
    void takesTheRejectedRowsMendedAsTheyAre() {
        String rejected = body(post(URI, "text/csv", HEADER + GOOD + BAD));

        String mended = rejected.replace("'=R", "R-2").replace("4513040001", "4503040002");
        ResponseSpec unmended = post(URI, "application/json", rejected);
        ResponseSpec answer = post(URI, "text/csv", mended);

        unmended.expectStatus().isEqualTo(422);
        answer.expectStatus().isOk().expectHeader().contentType("application/json");
        assertThat(store.stored).extracting(Submission::recordId).containsExactly("R-1", "R-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void makesEveryFormulaHarmless(String cell) {
        String row = "\"" + cell + "\";32.16;x;10/01/2025\r\n";

        String rejected = body(post(URI, "text/csv", HEADER + row));

        assertThat(rejected.lines().skip(1).findFirst().orElseThrow().replace("\"", ""))
                .startsWith("'");
        assertThat(rejected).contains("'" + cell);
    }

    @Test
    void answersRowsToBeSentAgainAsCsvToo() {
        store.fate = Fate.UNKNOWN;

        ResponseSpec answer = post(URI, "text/csv", HEADER + GOOD);

        answer.expectStatus().isEqualTo(503).expectHeader().valueEquals(HttpHeaders.RETRY_AFTER, "2");
        assertThat(body(answer)).contains("R-1;32.16;'3216014503040001;10/01/2025;", "(store.unknown)");
    }

    @Test
    void answersAllRejectedRowsHoweverMany() {
        String rows = IntStream.range(0, 30_000)
                .mapToObj(i -> "R-" + i + ";32.16;x;\r\n")
                .collect(Collectors.joining());

        ResponseSpec shown = post(URI, "application/json", HEADER + rows);
        ResponseSpec all = post(URI, "text/csv", HEADER + rows);

        shown.expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.results.length()")
                .isEqualTo(1000)
                .jsonPath("$.truncated")
                .isEqualTo(true);
        assertThat(body(all).lines().skip(1).map(line -> line.substring(0, line.indexOf(';'))))
                .containsExactlyElementsOf(
                        IntStream.range(0, 30_000).mapToObj(i -> "R-" + i).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/csv | text/csv",
                "text/csv, application/json;q=0.5 | text/csv",
                "application/json, text/csv;q=0.5 | application/problem+json",
                "*/* | application/problem+json",
                "text/html | application/problem+json",
                "text/csv;q=0 | application/problem+json",
                "nonsense | application/problem+json"
            })
    void answersCsvOnlyWhereItIsAskedForByName(String accept, String type) {
        ResponseSpec answer = post(URI, accept, HEADER + BAD);

        answer.expectStatus().isEqualTo(422).expectHeader().contentTypeCompatibleWith(type);
    }

    @Test
    void answersARefusalOfTheWholeAsAProblemEvenIfCsvIsAskedFor() {
        ResponseSpec answer = post(URI, "text/csv", "nik;telepon\r\n1;2\r\n");

        answer.expectStatus().isBadRequest().expectHeader().contentType("application/problem+json");
        assertThat(body(answer)).contains("header.invalid").contains("\"column\":\"B\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/csv | ?validate=only&recordedAt=2025-01-10T08:00:00Z",
                "application/json | ?validate=only",
                "application/x-ndjson | ?validate=only"
            })
    void validatesEveryFormatAndStoresNothing(String type, String query) {
        String item = """
                {"recordId":"R-1","regionCode":"32.16","recordedAt":"2025-01-10T08:00:00Z",\
                "nik":"3216014503040001","registeredOn":"2025-01-10"}""";
        String body = type.equals("text/csv") ? HEADER + GOOD : item;

        ResponseSpec answer =
                send("/v1/job-seekers" + query, type, "application/json", body.getBytes(StandardCharsets.UTF_8));

        answer.expectStatus().isOk().expectBody().json("""
                {"received":1,"accepted":1,"rejected":0,"retry":0,"results":[]}""", STRICT);
        assertThat(store.stored).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/x-ndjson"})
    void unpacksEveryFormatWithinItsLimit(String type) throws IOException {
        byte[] good = packed("""
                {"recordId":"R-1","regionCode":"32.16","recordedAt":"2025-01-10T08:00:00Z",\
                "nik":"3216014503040001","registeredOn":"2025-01-10"}""");
        byte[] bomb = packed(" ".repeat(9_000_000));
        byte[] cut = Arrays.copyOf(good, good.length - 9);

        sendPacked(type, good).expectStatus().isOk();
        sendPacked(type, cut)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/body.not-gzip");
        sendPacked("application/json", bomb)
                .expectStatus()
                .isEqualTo(413)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/body.too-large");
        assertThat(store.stored).hasSize(1);
    }

    @Test
    void takesAPlusSignThatWasNotEscaped() {
        ResponseSpec answer =
                post("/v1/job-seekers?recordedAt=2025-01-10T08:00:00+07:00", "application/json", HEADER + GOOD);

        answer.expectStatus().isOk();
    }

    private ResponseSpec post(String uri, String accept, String body) {
        return send(uri, "text/csv", accept, body.getBytes(StandardCharsets.UTF_8));
    }

    private ResponseSpec send(String uri, String type, String accept, byte[] body) {
        return client.post()
                .uri(java.net.URI.create(uri))
                .headers(headers -> headers.setBearerAuth(IntakeSlice.ISSUER.token("kab-bekasi", "32.16")))
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.ACCEPT, accept)
                .bodyValue(body)
                .exchange();
    }

    private ResponseSpec sendPacked(String type, byte[] body) {
        return client.post()
                .uri("/v1/job-seekers")
                .headers(headers -> headers.setBearerAuth(IntakeSlice.ISSUER.token("kab-bekasi", "32.16")))
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_ENCODING, "gzip")
                .bodyValue(body)
                .exchange();
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static String body(ResponseSpec answer) {
        byte[] bytes = answer.expectBody().returnResult().getResponseBody();
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
