package id.satunaker.analytics.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Who gets what: public values x token x path, whole. */
class AccessTest {
    private static final String NO_TOKEN = "no token";
    private static final Map<String, Supplier<String>> GOOD_TOKENS =
            Map.of("scope indicators:exact", Tokens::exact, "another scope", Tokens::otherScope);
    private static final Map<String, Supplier<String>> BAD_TOKENS = Map.of(
            "expired", Tokens::expired,
            "without expiry", Tokens::withoutExpiry,
            "for another audience", Tokens::otherAudience,
            "signed by a stranger", Tokens::ofAStranger,
            "not a token", () -> "abc");
    private static final List<String> OPEN =
            List.of("/", "/index.html", "/page.js", "/page.css", "/v1/regions", "/v1/indicators");
    private static final List<String> VALUES =
            List.of("/v1/snapshot", "/v1/regions/32.16", "/v1/series?indicator=REG_U&region=ID");
    private static final List<String> NOTHING = List.of("/v1/unknown", "/application.yaml");

    @Nested
    @HttpEdgeTest
    class WithoutPublicValues {
        @Autowired
        WebTestClient client;

        @TestFactory
        Stream<DynamicTest> answers() {
            return Stream.of(
                            expect(client, OPEN, NO_TOKEN, null, 200),
                            expect(client, OPEN, GOOD_TOKENS, 200),
                            expect(client, OPEN, BAD_TOKENS, 401),
                            expect(client, VALUES, NO_TOKEN, null, 401),
                            expect(client, VALUES, "scope indicators:exact", Tokens.exact(), 200),
                            expect(client, VALUES, "another scope", Tokens.otherScope(), 403),
                            expect(client, VALUES, BAD_TOKENS, 401),
                            expect(client, NOTHING, NO_TOKEN, null, 401),
                            expect(client, NOTHING, "another scope", Tokens.otherScope(), 403),
                            expect(client, NOTHING, "scope indicators:exact", Tokens.exact(), 404))
                    .flatMap(tests -> tests);
        }
    }

    @Nested
    @HttpEdgeTest
    @TestPropertySource(properties = "satunaker.analytics.public-values=exact")
    class WithPublicValues {
        @Autowired
        WebTestClient client;

        @TestFactory
        Stream<DynamicTest> answers() {
            return Stream.of(
                            expect(client, OPEN, NO_TOKEN, null, 200),
                            expect(client, OPEN, GOOD_TOKENS, 200),
                            expect(client, VALUES, NO_TOKEN, null, 200),
                            expect(client, VALUES, GOOD_TOKENS, 200),
                            expect(client, VALUES, BAD_TOKENS, 401),
                            expect(client, NOTHING, NO_TOKEN, null, 404),
                            expect(client, NOTHING, GOOD_TOKENS, 404))
                    .flatMap(tests -> tests);
        }
    }

    private static Stream<DynamicTest> expect(
            WebTestClient client, List<String> paths, Map<String, Supplier<String>> tokens, int status) {
        return tokens.entrySet().stream()
                .flatMap(token ->
                        expect(client, paths, token.getKey(), token.getValue().get(), status));
    }

    private static Stream<DynamicTest> expect(
            WebTestClient client, List<String> paths, String who, String token, int status) {
        return paths.stream()
                .map(path -> DynamicTest.dynamicTest(
                        path + ", " + who + ": " + status, () -> check(client, path, token, status)));
    }

    private static void check(WebTestClient client, String path, String token, int status) {
        EntityExchangeResult<byte[]> answer = client.get()
                .uri(path)
                .headers(headers -> {
                    if (token != null) {
                        headers.setBearerAuth(token);
                    }
                })
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .returnResult();

        HttpHeaders headers = answer.getResponseHeaders();
        assertThat(headers.getVary()).contains(HttpHeaders.AUTHORIZATION);
        assertThat(MediaType.APPLICATION_PROBLEM_JSON.equals(headers.getContentType()))
                .isEqualTo(status >= 400);
        assertThat(headers.containsHeader(HttpHeaders.WWW_AUTHENTICATE)).isEqualTo(status == 401 || status == 403);
    }
}
