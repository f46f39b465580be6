package id.satunaker.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Headers and forms that no honest client sends are refused as anything else is, and never answered as a fault. */
@WebFluxTest(controllers = {FormController.class, HeartbeatController.class, TemplateController.class})
class HostileRequestTest extends OnIntakeSlice {
    private static final String MANY =
            IntStream.range(0, 500).mapToObj(i -> "a/b" + i).collect(Collectors.joining(","));
    private static final String TOKEN = IntakeSlice.ISSUER.token("kab-bekasi", "32.16");

    @Autowired
    private IntakeSlice.MemoryRegister register;

    @ParameterizedTest
    @ValueSource(strings = {"<x>", "text/csv;q=x", "image/png", "many"})
    void answersWhateverAcceptSays(String accept) {
        register.beats.clear();

        client.post()
                .uri("/v1/heartbeats")
                .headers(headers -> headers.setBearerAuth(TOKEN))
                .header(HttpHeaders.ACCEPT, accept.equals("many") ? MANY : accept)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"day\":\"2025-06-30\"}")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.accepted")
                .isEqualTo(1);

        assertThat(register.beats).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<x>", "text/csv;q=x", "image/png", "many"})
    void handsOutTemplatesWhateverAcceptSays(String accept) {
        client.get()
                .uri("/v1/templates/vacancies.csv")
                .header(HttpHeaders.ACCEPT, accept.equals("many") ? MANY : accept)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith("text/csv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X: y",
                "Content-Disposition: form-data",
                "Content-Disposition: ;;;\"",
                "Content-Disposition: form-data; name=\"file\"; filename*=UTF-8''%zz",
                "Content-Disposition: form-data; name=\"file\"; filename=\"x.csv\"\r\nContent-Type: ///"
            })
    void refusesAFormWithPartsThatCannotBeRead(String header) {
        submit("--x\r\n" + header + "\r\n\r\n1\r\n--x--\r\n").expectStatus().isBadRequest();
    }

    @Test
    void refusesAFormOfFieldsWithoutEnd() {
        String field = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n\r\n";

        submit(field.repeat(1_000) + "--x--\r\n")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/request.invalid");
    }

    private WebTestClient.ResponseSpec submit(String form) {
        return client.post()
                .uri("/form")
                .contentType(MediaType.parseMediaType("multipart/form-data; boundary=x"))
                .bodyValue(form.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }
}
