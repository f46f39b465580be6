package id.satunaker.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;
import org.springframework.http.HttpHeaders;

/** Templates are for anyone, are taken as they are, and keep a NIK a text. */
@WebFluxTest(controllers = {IntakeController.class, TemplateController.class})
class TemplateControllerTest extends OnIntakeSlice {
    /** The header is understood, and the example that is still there is the one row, refused. */
    @ParameterizedTest
    @CsvSource({
        "job-seekers.csv, text/csv",
        "vacancies.csv, text/csv",
        "placements.csv, text/csv",
        "job-seekers.xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "vacancies.xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "placements.xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    })
    void areTakenAsTheyAreButForTheirExample(String name, String type) {
        byte[] template = template(name);

        client.post()
                .uri("/v1/" + name.substring(0, name.indexOf('.')) + "?recordedAt=2025-01-10T08:00:00Z")
                .headers(headers -> headers.setBearerAuth(IntakeSlice.ISSUER.token("kab-bekasi", "32.16")))
                .header(HttpHeaders.CONTENT_TYPE, type)
                .bodyValue(template)
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.received")
                .isEqualTo(1)
                .jsonPath("$.results[0].errors[0].code")
                .isEqualTo("record-id.invalid");
    }

    @Test
    void haveTheLabourForceToo() {
        String token = IntakeSlice.ISSUER.token(claims -> claims.claim("participant_id", "kemnaker")
                .claim("regions", List.of("*"))
                .claim("scope", "reference:write"));

        client.put()
                .uri("/v1/labour-force")
                .headers(headers -> headers.setBearerAuth(token))
                .header(HttpHeaders.CONTENT_TYPE, "text/csv")
                .bodyValue(template("labour-force.csv"))
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.results[0].errors[*].code")
                .isEqualTo("number.not-whole");
    }

    @Test
    void holdAFilledInRowWhereTheExampleWas() {
        String header = new String(template("job-seekers.csv"), StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElseThrow();
        String row = "R-1;32.16;3216014503040001;31/01/2025;;;;tidak;P;15/03/2004;SMK;7212;";

        client.post()
                .uri("/v1/job-seekers?recordedAt=2025-01-31T08:00:00Z")
                .headers(headers -> headers.setBearerAuth(IntakeSlice.ISSUER.token("kab-bekasi", "32.16")))
                .header(HttpHeaders.CONTENT_TYPE, "text/csv")
                .bodyValue((header + "\r\n" + row).getBytes(StandardCharsets.UTF_8))
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void formatEveryColumnOfAWorkbookAsText(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("template.xlsx"), template("job-seekers.xlsx"));

        try (ZipFile workbook = new ZipFile(file.toFile())) {
            assertThat(part(workbook, "xl/styles.xml")).contains("formatCode=\"@\"");
            assertThat(part(workbook, "xl/worksheets/sheet1.xml"))
                    .contains("r=\"C1000\" s=")
                    .doesNotContain("t=\"n\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"people.csv", "job-seekers.pdf", "job-seekers", "..%2Fapplication.yaml"})
    void areNotThereForAnythingElse(String name) {
        client.get()
                .uri(URI.create("/v1/templates/" + name))
                .exchange()
                .expectStatus()
                .value(status -> assertThat(status).isIn(400, 401, 404));
    }

    private byte[] template(String name) {
        return client.get()
                .uri("/v1/templates/" + name)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .expectBody()
                .returnResult()
                .getResponseBody();
    }

    private static String part(ZipFile workbook, String name) throws IOException {
        return new String(workbook.getInputStream(workbook.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
}
