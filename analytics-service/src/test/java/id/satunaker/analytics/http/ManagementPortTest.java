package id.satunaker.analytics.http;

import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;

@HttpServerTest
class ManagementPortTest {
    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    private WebTestClient management;

    @BeforeEach
    void connect() {
        management = client(managementPort);
    }

    @Test
    void answersHealthAndItsGroupsWithoutAToken() {
        for (String path : new String[] {"", "/liveness", "/readiness"}) {
            management
                    .get()
                    .uri("/actuator/health" + path)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.status")
                    .isEqualTo("UP");
        }
    }

    @Test
    void answersMetricsWithoutAToken() {
        management
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(Matchers.containsString("labour_stream_subscribers"));
    }

    @Test
    void showsNothingElse() {
        for (String path : new String[] {"/actuator/env", "/actuator/heapdump", "/v1/snapshot"}) {
            management.get().uri(path).exchange().expectStatus().isUnauthorized();
            management
                    .get()
                    .uri(path)
                    .headers(headers -> headers.setBearerAuth(Tokens.exact()))
                    .exchange()
                    .expectStatus()
                    .isNotFound();
        }
    }

    @Test
    void isAPortOfItsOwn() {
        client(port)
                .get()
                .uri("/actuator/health")
                .headers(headers -> headers.setBearerAuth(Tokens.exact()))
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private static WebTestClient client(int port) {
        return WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .build();
    }
}
