package id.satunaker.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.ingest.Issuer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** The form works without script and without a header, shows what is wrong, and neither keeps nor shows its token. */
@WebFluxTest(controllers = FormController.class)
@ExtendWith(OutputCaptureExtension.class)
class FormControllerTest extends OnIntakeSlice {
    private static final String HEADER = "id_catatan;kode_wilayah;nik;tanggal_daftar\r\n";
    private static final String GOOD = HEADER + "R-1;32.16;3216014503040001;10/01/2025\r\n";
    private static final String BAD = GOOD + "<b>;32.16;3216014513040001;10/01/2025\r\n";
    private static final String TOKEN = IntakeSlice.ISSUER.token("kab-bekasi", "32.16");

    private static final String WEB = "org.springframework.web";
    /** Off by itself. */
    private static final String ADAPTER = WEB + ".server.adapter.HttpWebHandlerAdapter";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/ | en-GB,en;q=0.9 | en",
                "/ | id-ID | id",
                "/ | fr | id",
                "/?lang=en | id | en",
                "/?lang=id | en | id"
            })
    void isWrittenInTheLanguageAskedFor(String uri, String accepted, String language) {
        ResponseSpec answer = client.get()
                .uri(uri)
                .header(HttpHeaders.ACCEPT_LANGUAGE, accepted)
                .exchange();

        answer.expectStatus().isOk().expectHeader().contentType("text/html;charset=UTF-8");
        assertThat(body(answer)).contains("<html lang=\"" + language + "\">", "enctype=\"multipart/form-data\"");
    }

    @Test
    void loadsNothingFromElsewhereAndRunsNothing() {
        ResponseSpec answer = client.get().uri("/").exchange();

        answer.expectHeader()
                .value(
                        "Content-Security-Policy",
                        policy -> assertThat(policy).startsWith("default-src 'none'; style-src 'self';"));
        assertThat(body(answer)).doesNotContain("<script", "http://", "https://", "style=\"");
        client.get()
                .uri("/form.css")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("text/css;charset=UTF-8");
    }

    @Test
    void storesAFile() {
        ResponseSpec answer = submit(fields("send"), "data.CSV", GOOD);

        answer.expectStatus().isOk();
        assertThat(body(answer)).contains("<b>1</b>").doesNotContain("<table>");
        assertThat(store.stored).hasSize(1);
        assertThat(store.envelopes().get(0).getRecordedAt()).isEqualTo("2025-01-31T09:00:00Z");
    }

    @Test
    void showsErrorsInATableAndNothingOfTheSendersAsHtml() {
        ResponseSpec answer = submit(fields("send"), "data.csv", BAD);

        answer.expectStatus().isEqualTo(207);
        assertThat(body(answer))
                .contains("<td>3</td><td>A</td><td>/recordId</td>", "<td>3</td><td>C</td><td>/nik</td>")
                .doesNotContain("3216014513040001")
                .doesNotContain("<td><b>");
    }

    @Test
    void checksAFileAndStoresNothing() {
        ResponseSpec answer = submit(fields("check"), "data.csv", GOOD);

        answer.expectStatus().isOk();
        assertThat(store.stored).isEmpty();
    }

    @Test
    void answersTheRejectedRowsAsAFile() {
        ResponseSpec answer = submit(fields("rows"), "data.csv", BAD);

        answer.expectStatus().isEqualTo(207).expectHeader().contentType("text/csv;charset=UTF-8");
        assertThat(body(answer)).contains("<b>;32.16;'3216014513040001;10/01/2025;");
    }

    @Test
    void saysWhichColumnIsNotUnderstood() {
        ResponseSpec answer = submit(fields("send"), "data.csv", GOOD.replace("tanggal_daftar", "telepon"));

        answer.expectStatus().isBadRequest();
        assertThat(body(answer)).contains("<td>D</td><td>/telepon</td>");
    }

    @ParameterizedTest
    @CsvSource({
        "kind, people, 400",
        "kind, labour-force, 400",
        "kind, '', 400",
        "asOf, tomorrow, 400",
        "zone, '', 400",
        "token, garbage, 401",
        "token, '', 401"
    })
    void refusesAFormThatIsNotFilledIn(String name, String value, int status) {
        Map<String, String> fields = fields("send");
        fields.put(name, value);

        ResponseSpec answer = submit(fields, "data.csv", GOOD);

        answer.expectStatus().isEqualTo(status).expectHeader().contentType("text/html;charset=UTF-8");
        assertThat(store.stored).isEmpty();
    }

    @Test
    void refusesATokenThatMayNotSendEventsOrIsAnothers() {
        Map<String, String> weak = fields("send");
        weak.put("token", IntakeSlice.ISSUER.token(claims -> claims.claim("scope", "records:read")));
        Map<String, String> foreign = fields("send");
        foreign.put("token", new Issuer().token("kab-bekasi", "32.16"));

        Map<String, String> notAgreed = fields("send");
        notAgreed.put("token", IntakeSlice.ISSUER.token("kab-subang", "32.13"));

        submit(weak, "data.csv", GOOD).expectStatus().isForbidden();
        submit(notAgreed, "data.csv", GOOD).expectStatus().isForbidden();
        submit(foreign, "data.csv", GOOD).expectStatus().isUnauthorized();
        assertThat(store.stored).isEmpty();
    }

    @Test
    void takesNoFileThatComesBeforeItsToken() {
        String file = part("file\"; filename=\"data.csv", GOOD);
        String rest = fields("send").entrySet().stream()
                .map(field -> part(field.getKey(), field.getValue()))
                .reduce("", String::concat);

        submit(file + rest + "--x--\r\n").expectStatus().isUnauthorized();
        submit(rest + "--x--\r\n").expectStatus().isBadRequest();
        assertThat(store.stored).isEmpty();
    }

    /** Whatever level Spring logs requests at; the level is one of this process, so it is put back. */
    @Test
    void neitherShowsNorLogsItsToken(CapturedOutput output) {
        LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());
        logging.setLogLevel(WEB, LogLevel.DEBUG);
        logging.setLogLevel(ADAPTER, LogLevel.DEBUG);
        try {
            String page = body(submit(fields("send"), "data.csv", BAD));
            String refused = body(submit(fields("send"), "data.xlsx", BAD));

            assertThat(output.getAll()).contains("POST \"/form");
            assertThat(page + refused + output.getAll()).doesNotContain(TOKEN, TOKEN.substring(TOKEN.length() - 40));
        } finally {
            logging.setLogLevel(WEB, null);
            logging.setLogLevel(ADAPTER, LogLevel.OFF);
        }
    }

    private static Map<String, String> fields(String action) {
        return new LinkedHashMap<>(Map.of(
                "token", TOKEN, "kind", "job-seekers", "asOf", "2025-01-31T16:00", "zone", "+07:00", "action", action));
    }

    private ResponseSpec submit(Map<String, String> fields, String filename, String file) {
        StringBuilder form = new StringBuilder();
        fields.forEach((name, value) -> form.append(part(name, value)));
        form.append(part("file\"; filename=\"" + filename, file)).append("--x--\r\n");
        return submit(form.toString());
    }

    private ResponseSpec submit(String form) {
        return client.post()
                .uri("/form?lang=en")
                .contentType(MediaType.parseMediaType("multipart/form-data; boundary=x"))
                .bodyValue(form.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }

    private static String part(String name, String value) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String body(ResponseSpec answer) {
        byte[] bytes = answer.expectBody().returnResult().getResponseBody();
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
