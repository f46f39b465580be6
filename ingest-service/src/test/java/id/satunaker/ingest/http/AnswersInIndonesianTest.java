package id.satunaker.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Whoever asks for Indonesian is answered in it, wherever the answer comes from; its codes are the same. */
@WebFluxTest(controllers = {IntakeController.class, HeartbeatController.class, FormController.class})
class AnswersInIndonesianTest extends OnIntakeSlice {
    private static final String BAD = """
            recordId,regionCode,nik,registeredOn
            R-1,1276,9916014513040001,2025-01-10
            """;
    private static final String URI = "/v1/job-seekers?recordedAt=2025-01-10T08:00:00Z";
    private static final String DETAIL = "Angka ke-7 sampai ke-12 NIK bukan tanggal lahir.";

    @Test
    void saysWhatIsWrongWithItems() {
        ResponseSpec answer = post(URI, "text/csv", BAD);

        expectIndonesian(answer);
        answer.expectStatus().isEqualTo(422).expectBody().json("""
                {"type":"/problems/items.rejected","title":"Isi tidak dapat diterima","results":[{"errors":[
                  {"code":"region-code.no-dot","hint":"1276 tidak bertitik, sehingga dapat berasal dari dua sistem: \
                sebagai kode Kemendagri artinya 12.76 (Kota Tebing Tinggi); kode BPS harus dicari padanannya dahulu, \
                karena 153 kode BPS adalah kode Kemendagri wilayah lain."},
                  {"code":"nik.invalid-date","detail":"%s"}]}]}""".formatted(DETAIL));
    }

    @Test
    void saysWhatIsWrongWithAHeaderRow() {
        ResponseSpec answer = post(URI, "text/csv", BAD.replace("registeredOn", "telepon"));

        expectIndonesian(answer);
        answer.expectBody().jsonPath("$.errors[0].detail").isEqualTo("Tidak ada kolom dengan nama ini.");
    }

    @Test
    void saysWhatIsWrongWithRejectedRows() {
        ResponseSpec answer = client.post()
                .uri(URI)
                .headers(AnswersInIndonesianTest::ask)
                .header(HttpHeaders.CONTENT_TYPE, "text/csv")
                .header(HttpHeaders.ACCEPT, "text/csv")
                .bodyValue(BAD.getBytes())
                .exchange();

        expectIndonesian(answer);
        assertThat(body(answer))
                .startsWith("\uFEFFrecordId,regionCode,nik,registeredOn,error,hint\r\n")
                .contains(DETAIL);
    }

    @Test
    void saysHowFarAnUploadIs() {
        client.post()
                .uri(URI)
                .headers(headers -> headers.setBearerAuth(IntakeSlice.ISSUER.token("kab-bekasi", "32.16")))
                .header(HttpHeaders.CONTENT_TYPE, "text/csv")
                .header("Upload-Id", "july")
                .bodyValue(BAD.getBytes())
                .exchange();

        ResponseSpec answer = client.get()
                .uri("/v1/uploads/july")
                .headers(AnswersInIndonesianTest::ask)
                .exchange();

        expectIndonesian(answer);
        assertThat(body(answer)).contains(DETAIL);
    }

    /** Each by another part of the service. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/job-seekers | application/json | nonsense | body.not-json",
                "/v1/job-seekers?x=1 | application/json | {} | parameter.invalid",
                "/v1/heartbeats | application/json | {\"day\":\"x\"} | items.rejected",
                "/v1/heartbeats?x=1 | application/json | {} | parameter.invalid",
                "/v1/nothing | application/json | {} | path.not-found",
                "/v1/job-seekers | text/plain | x | media-type.unsupported"
            })
    void saysWhyARequestIsRefused(String uri, String type, String body, String code) {
        ResponseSpec answer = post(uri, type, body);

        expectIndonesian(answer);
        answer.expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/" + code)
                .jsonPath("$.detail")
                .isEqualTo(Texts.in(Language.INDONESIAN).word("request." + code));
    }

    @Test
    void saysWhyATokenIsRefused() {
        ResponseSpec answer = client.post()
                .uri("/v1/job-seekers")
                .header(HttpHeaders.ACCEPT_LANGUAGE, "id")
                .header(HttpHeaders.CONTENT_TYPE, "application/json")
                .bodyValue("{}")
                .exchange();

        expectIndonesian(answer);
        answer.expectStatus().isUnauthorized().expectBody().jsonPath("$.title").isEqualTo("Perlu token yang sah");
    }

    /** An answer on the page is in the language of the page. */
    @Test
    void answersTheForm() {
        ResponseSpec refused = submit("bad");
        ResponseSpec rejected = submit(IntakeSlice.ISSUER.token("kab-bekasi", "32.16"));

        expectIndonesian(refused);
        expectIndonesian(rejected);
        assertThat(body(refused)).contains("Diperlukan token bearer");
        assertThat(body(rejected)).contains("<html lang=\"id\">", "Tidak ada item yang diterima", DETAIL);
    }

    private ResponseSpec submit(String token) {
        String form = part("token", token) + part("kind", "job-seekers") + part("asOf", "2025-01-31T16:00")
                + part("zone", "+07:00") + part("file\"; filename=\"a.csv", BAD) + "--x--\r\n";
        return client.post()
                .uri("/form?lang=id")
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .header(HttpHeaders.CONTENT_TYPE, "multipart/form-data; boundary=x")
                .bodyValue(form.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }

    private static String part(String name, String value) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private ResponseSpec post(String uri, String type, String body) {
        return client.post()
                .uri(uri)
                .headers(AnswersInIndonesianTest::ask)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .bodyValue(body.getBytes())
                .exchange();
    }

    private static void ask(HttpHeaders headers) {
        headers.setBearerAuth(IntakeSlice.ISSUER.token("kab-bekasi", "32.16"));
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, "id-ID,id;q=0.9,en;q=0.5");
    }

    private static void expectIndonesian(ResponseSpec answer) {
        answer.expectHeader()
                .valueEquals(HttpHeaders.CONTENT_LANGUAGE, "id")
                .expectHeader()
                .valueEquals(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }

    private static String body(ResponseSpec answer) {
        return new String(answer.expectBody().returnResult().getResponseBody(), StandardCharsets.UTF_8);
    }
}
