package id.satunaker.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.schemas.event.Envelope;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

/** With the setting on, a passport names a person in every format, and is as secret as a NIK. */
@WebFluxTest(
        controllers = {IntakeController.class, TemplateController.class},
        properties = {"satunaker.ingest.identity.passports=true", "logging.level.id.satunaker=DEBUG"})
@ExtendWith(OutputCaptureExtension.class)
class TakesPassportsTest extends OnIntakeSlice {
    private static final String URI = "/v1/job-seekers?recordedAt=2025-01-10T08:00:00Z";
    private static final String SECRET = "Z1234567";

    @AfterEach
    void empty() {
        store.reset();
    }

    @Test
    void namesTheSamePersonInJsonAndInAColumn() {
        String json = """
                {"recordId":"R-1","regionCode":"32.16","recordedAt":"2025-01-10T08:00:00Z","registeredOn":"2025-01-10",
                 "passport":"IND:Z1234567"}""";
        String csv = """
                id_catatan;kode_wilayah;paspor;tanggal_daftar
                R-1;32.16;ind:z1234567;10/01/2025
                """;

        post("/v1/job-seekers", "application/json", json).expectStatus().isOk();
        post(URI, "text/csv", csv).expectStatus().isOk();

        assertThat(store.stored).hasSize(2);
        assertThat(store.stored.get(0).key()).isEqualTo(store.stored.get(1).key());
        assertThat(store.envelopes())
                .extracting(Envelope::getEventId)
                .hasSize(2)
                .containsOnly(store.envelopes().get(0).getEventId());
    }

    @Test
    void takesNiksAndPassportsInOneSheet() {
        String csv = """
                id_catatan;kode_wilayah;nik;paspor;tanggal_daftar
                R-1;32.16;3216014503040001;;10/01/2025
                R-2;32.16;;IND:Z1234567;10/01/2025
                R-3;32.16;;;10/01/2025
                """;

        post(URI, "text/csv", csv)
                .expectStatus()
                .isEqualTo(207)
                .expectBody()
                .jsonPath("$.accepted")
                .isEqualTo(2)
                .jsonPath("$.results[0].errors[0].code")
                .isEqualTo("person.no-number")
                .jsonPath("$.results[0].errors[0].column")
                .isEqualTo("C");
    }

    @Test
    void answersAPassportInTheRejectedRowsOnlyAndLogsNone(CapturedOutput output) {
        String csv = "recordId;regionCode;passport;registeredOn\r\nR-1;32.16;QQQ:Z1234567;10/01/2025\r\n";

        String json = body(post(URI, "text/csv", csv));
        String rows = body(client.post()
                .uri(URI)
                .headers(headers -> headers.setBearerAuth(IntakeSlice.ISSUER.token("kab-bekasi", "32.16")))
                .header(HttpHeaders.CONTENT_TYPE, "text/csv")
                .header(HttpHeaders.ACCEPT, "text/csv")
                .bodyValue(csv.getBytes(StandardCharsets.UTF_8))
                .exchange());

        assertThat(json).contains("passport.unknown-issuer").doesNotContain(SECRET);
        assertThat(rows).contains("R-1;32.16;QQQ:Z1234567;10/01/2025;");
        assertThat(output.getAll()).doesNotContain(SECRET);
    }

    @Test
    void hasAColumnForItInTheTemplatesOfPersons() {
        assertThat(template("job-seekers")).contains(";nik;paspor;");
        assertThat(template("placements")).contains(";nik;paspor;");
        assertThat(template("vacancies")).doesNotContain("paspor");
    }

    private String template(String kind) {
        return body(client.get().uri("/v1/templates/" + kind + ".csv").exchange());
    }

    private WebTestClient.ResponseSpec post(String uri, String type, String text) {
        return client.post()
                .uri(uri)
                .headers(headers -> headers.setBearerAuth(IntakeSlice.ISSUER.token("kab-bekasi", "32.16")))
                .header(HttpHeaders.CONTENT_TYPE, type)
                .bodyValue(text.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }

    private static String body(WebTestClient.ResponseSpec answer) {
        byte[] body = answer.expectBody().returnResult().getResponseBody();
        return new String(body == null ? new byte[0] : body, StandardCharsets.UTF_8);
    }
}
