package id.satunaker.analytics.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.analytics.indicator.FigureSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@HttpEdgeTest
@Import(ProblemTest.Broken.class)
class ProblemTest {
    @Autowired
    WebTestClient client;

    @Test
    void answersABugWithoutItsCause() {
        String body = answer(HttpMethod.GET, "/v1/snapshot", "application/json", 500);

        assertThat(body).isEqualTo("{\"status\":500,\"title\":\"Internal Server Error\"}");
    }

    @Test
    void answersAProblemWhateverAcceptSays() {
        answer(HttpMethod.GET, "/v1/regions/99.99", "text/csv", 404);
        answer(HttpMethod.GET, "/v1/regions/99.99", "text/event-stream", 404);
        answer(HttpMethod.GET, "/v1/stream", "text/event-stream", 500);
        answer(HttpMethod.GET, "/v1/regions/99.99", "*/*", 404);
    }

    @Test
    void answersAProblemForPathsAndMethodsThatAreNotThere() {
        answer(HttpMethod.GET, "/v1/nothing", "application/json", 404);
        answer(HttpMethod.GET, "/nothing.html", "text/html", 404);
        answer(HttpMethod.POST, "/v1/snapshot", "application/json", 405);
    }

    private String answer(HttpMethod method, String uri, String accept, int status) {
        return client.method(method)
                .uri(uri)
                .accept(MediaType.parseMediaType(accept))
                .headers(headers -> headers.setBearerAuth(Tokens.exact()))
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Broken {
        @Bean
        @Primary
        FigureSource broken() {
            return () -> {
                throw new IllegalStateException("a secret cause");
            };
        }
    }
}
