package id.satunaker.analytics.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The rows of the access table: token x path, and the status that is due. */
final class AccessTable {
    static final List<String> OPEN =
            List.of("/page/app.js", "/page/page.css", "/webjars/lit-html/lit-html.js", "/v1/regions", "/v1/indicators");
    static final List<String> VALUES = List.of(
            "/v1/snapshot",
            "/v1/regions/32.16",
            "/v1/headlines/32.16",
            "/v1/feeds",
            "/v1/series?indicator=REG_U&region=ID",
            "/v1/rankings?indicator=REG_U");
    static final List<String> NOTHING = List.of("/v1/unknown", "/application.yaml");
    static final String NONE = "no token";
    static final String EXACT = "scope indicators:exact";
    static final String OTHER = "another scope";
    static final List<String> BAD =
            List.of("expired", "without expiry", "for another audience", "signed by a stranger", "not a token");

    private static final Map<String, Supplier<String>> TOKENS = Map.of(
            EXACT,
            Tokens::exact,
            OTHER,
            Tokens::otherScope,
            "expired",
            Tokens::expired,
            "without expiry",
            Tokens::withoutExpiry,
            "for another audience",
            Tokens::otherAudience,
            "signed by a stranger",
            Tokens::ofAStranger,
            "not a token",
            () -> "abc");

    private AccessTable() {}

    /** A row for every path and every holder. */
    static Stream<Arguments> rows(List<String> paths, List<String> holders, int status) {
        return holders.stream().flatMap(holder -> paths.stream().map(path -> Arguments.of(path, holder, status)));
    }

    static void check(WebTestClient client, String path, String holder, int status) {
        EntityExchangeResult<byte[]> answer = client.get()
                .uri(path)
                .headers(headers -> {
                    if (TOKENS.containsKey(holder)) {
                        headers.setBearerAuth(TOKENS.get(holder).get());
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
