package id.satunaker.ingest.http;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** How far an upload has come is told to its sender alone, for the latest of its uploads. */
@WebFluxTest(controllers = IntakeController.class)
class ProgressTest extends OnIntakeSlice {
    private static final String ROWS = """
            recordId,regionCode,nik,registeredOn
            R-1,32.16,3216014503040001,2025-01-10
            R-2,32.16,x,2025-01-10
            """;

    @Test
    void isToldToItsSenderOnly() {
        upload("july").expectStatus().isEqualTo(207);

        progress("july", "kab-bekasi")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.id")
                .isEqualTo("july")
                .jsonPath("$.state")
                .isEqualTo("done")
                .jsonPath("$.received")
                .isEqualTo(2)
                .jsonPath("$.accepted")
                .isEqualTo(1)
                .jsonPath("$.results[0].row")
                .isEqualTo(3)
                .jsonPath("$.results[0].errors[0].column")
                .isEqualTo("C");
        progress("july", "kota-bandung").expectStatus().isNotFound();
        progress("june", "kab-bekasi").expectStatus().isNotFound();
        client.get().uri("/v1/uploads/july").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void isForgottenAfterTwentyMore() {
        upload("first").expectStatus().isEqualTo(207);
        for (int i = 0; i < 20; i++) {
            upload("more-" + i).expectStatus().isEqualTo(207);
        }

        progress("first", "kab-bekasi").expectStatus().isNotFound();
        progress("more-0", "kab-bekasi").expectStatus().isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a/b", "3216014503040001", "x3216014503040001"})
    void isKeptUnderNoNameThatMightBeANik(String id) {
        upload(id)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/parameter.invalid");
    }

    private ResponseSpec upload(String id) {
        return client.post()
                .uri("/v1/job-seekers?recordedAt=2025-01-10T08:00:00Z")
                .headers(headers -> headers.setBearerAuth(IntakeSlice.ISSUER.token("kab-bekasi", "32.16")))
                .header(HttpHeaders.CONTENT_TYPE, "text/csv")
                .header("Upload-Id", id)
                .bodyValue(ROWS.getBytes())
                .exchange();
    }

    private ResponseSpec progress(String id, String participant) {
        return client.get()
                .uri("/v1/uploads/" + id)
                .headers(headers -> headers.setBearerAuth(IntakeSlice.ISSUER.token(participant, "32.16")))
                .exchange();
    }
}
