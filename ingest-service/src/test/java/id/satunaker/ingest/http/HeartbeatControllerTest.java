package id.satunaker.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.ingest.intake.Fate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A participant says that its system was alive on a day. */
@WebFluxTest(controllers = HeartbeatController.class)
class HeartbeatControllerTest extends OnIntakeSlice {
    @Autowired
    private IntakeSlice.MemoryRegister register;

    @BeforeEach
    void empty() {
        register.beats.clear();
        register.fate = Fate.STORED;
    }

    @Test
    void keepsTheDay() {
        post("{\"day\":\"2025-06-30\"}").expectStatus().isOk().expectBody().json("""
                {"received":1,"accepted":1,"rejected":0,"retry":0,"results":[]}""");

        assertThat(register.beats).containsExactly("kab-bekasi 2025-06-30");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"day":"2999-01-01"}               | /day | date.in-future
            {"day":"1969-12-31"}               | /day | date.too-early
            {"day":"30-06-2025"}               | /day | date.invalid
            {"day":20250630}                   | /day | field.wrong-type
            {}                                 | /day | field.missing
            {"day":"2025-06-30","note":"hello"}| /note | field.unknown
            [{"day":"2025-06-30"}]             | ''   | item.not-object
            {"day":                            | ''   | item.not-json
            """)
    void answers422ToADayThatCannotBe(String body, String pointer, String code) {
        ResponseSpec answer = post(body);

        answer.expectStatus().isEqualTo(422).expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON);
        answer.expectBody()
                .jsonPath("$.results[0].errors[0].pointer")
                .isEqualTo(pointer)
                .jsonPath("$.results[0].errors[0].code")
                .isEqualTo(code);
        assertThat(register.beats).isEmpty();
    }

    @Test
    void answers503WhereItIsNotKnownToBeKept() {
        register.fate = Fate.UNKNOWN;

        post("{\"day\":\"2025-06-30\"}")
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .exists("Retry-After");
    }

    @Test
    void tellsTheStoresOwnTrouble() {
        register.fate = Fate.DENIED;

        post("{\"day\":\"2025-06-30\"}")
                .expectStatus()
                .isEqualTo(503)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/store.denied")
                .jsonPath("$.results[0].errors[0].code")
                .isEqualTo("store.denied");
    }

    private ResponseSpec post(String body) {
        return client.post()
                .uri("/v1/heartbeats")
                .headers(headers -> headers.setBearerAuth(IntakeSlice.ISSUER.token("kab-bekasi", "32.16")))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
