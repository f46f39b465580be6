package id.satunaker.analytics.http;

import java.util.List;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

@HttpServerTest
class ManagementPortTest {
    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    @Autowired
    Country country;

    private WebTestClient management;

    @BeforeEach
    void connect() {
        country.clear();
        management = client(managementPort);
    }

    @Test
    void answersHealthAndItsGroupsWithoutAToken() {
        isAnswered("", 200, "UP");
        isAnswered("/liveness", 200, "UP");
        isAnswered("/readiness", 200, "UP");
    }

    @Test
    void isAliveButNotReadyWhileTheViewIsLoading() {
        country.unload();

        isAnswered("/liveness", 200, "UP");
        isAnswered("/readiness", 503, "OUT_OF_SERVICE");
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
        management.get().uri("/v1/snapshot").exchange().expectStatus().isNotFound();
        for (String path : new String[] {"/actuator/env", "/actuator/heapdump"}) {
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
    void letsOperatorsRebuildAndNobodyElse() {
        for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.DELETE)) {
            isRefused(method, "");
        }
        isRefused(HttpMethod.POST, "/back");
        isDone(HttpMethod.GET, "", "read");
        isDone(HttpMethod.POST, "", "start");
        isDone(HttpMethod.POST, "/back", "back");
        isDone(HttpMethod.DELETE, "", "forget");
    }

    private void isRefused(HttpMethod method, String path) {
        management
                .method(method)
                .uri("/actuator/rebuild" + path)
                .exchange()
                .expectStatus()
                .isUnauthorized();
        isRefused(method, path, Tokens.exact());
        isRefused(method, path, Tokens.otherScope());
    }

    private void isRefused(HttpMethod method, String path, String token) {
        management
                .method(method)
                .uri("/actuator/rebuild" + path)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    private void isDone(HttpMethod method, String path, String operation) {
        management
                .method(method)
                .uri("/actuator/rebuild" + path)
                .headers(headers -> headers.setBearerAuth(Tokens.operator()))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.did")
                .isEqualTo(operation);
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

    private void isAnswered(String group, int httpStatus, String status) {
        management
                .get()
                .uri("/actuator/health" + group)
                .exchange()
                .expectStatus()
                .isEqualTo(httpStatus)
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo(status);
    }

    private static WebTestClient client(int port) {
        return WebTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }
}
