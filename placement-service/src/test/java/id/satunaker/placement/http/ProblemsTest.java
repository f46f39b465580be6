package id.satunaker.placement.http;

import static id.satunaker.placement.Tokens.participant;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.placement.Tokens;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

class ProblemsTest extends Slice {
    private static final String TOKEN = participant("kab-bekasi");

    static Stream<String> badTokens() {
        return Stream.of(
                "no-jwt",
                Tokens.with(
                        claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(120)))),
                Tokens.with(claims -> claims.expirationTime(null)),
                Tokens.with(claims -> claims.audience("another")),
                Tokens.with(claims -> claims.audience((String) null)),
                Tokens.signedByAnother(claims -> claims),
                TOKEN.substring(0, TOKEN.lastIndexOf('.') + 1));
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void answers401ToATokenThatIsNotValid(String token) {
        expectProblem(get(token, "/v1/vacancies"), 401);
    }

    @Test
    void answers401WithoutAToken() {
        expectProblem(
                client.get()
                        .uri("/v1/vacancies")
                        .exchange()
                        .expectHeader()
                        .valueEquals(HttpHeaders.WWW_AUTHENTICATE, "Bearer"),
                401);
    }

    @Test
    void takesNoTokenFromTheQuery() {
        expectProblem(client.get().uri("/v1/vacancies?access_token=" + TOKEN).exchange(), 401);
    }

    @Test
    void answers403WithoutTheScope() {
        expectProblem(get(Tokens.with(claims -> claims.claim("scope", "events:write")), "/v1/vacancies"), 403);
    }

    @Test
    void answers404ToAnUnknownPath() {
        expectProblem(get(TOKEN, "/v1/employers"), 404);
    }

    @Test
    void answers405ToAnotherMethod() {
        expectProblem(
                client.post()
                        .uri("/v1/vacancies")
                        .headers(headers -> headers.setBearerAuth(TOKEN))
                        .exchange()
                        .expectHeader()
                        .valueEquals(HttpHeaders.ALLOW, "GET"),
                405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/vacancies/kab-bekasi/a%2Fb",
                "/v1/vacancies/kab-bekasi/a%00",
                "/v1//vacancies",
                "/v1/vacancies/kab-bekasi/a;b"
            })
    void answers400ToAPathThatIsNotPlain(String path) {
        expectProblem(
                client.get()
                        .uri(URI.create(path))
                        .headers(headers -> headers.setBearerAuth(TOKEN))
                        .exchange(),
                400);
    }

    @Test
    void answers500WithoutWhatIsInside() {
        byte[] body = expectProblem(get(TOKEN, "/v1/job-seekers/kab-bekasi/broken"), 500)
                .returnResult()
                .getResponseBody();

        assertThat(new String(body, UTF_8)).doesNotContain("secret").doesNotContain("Exception");
    }

    @Test
    void answers503WhileTheDatabaseIsAway() {
        byte[] body = expectProblem(
                        get(TOKEN, "/v1/job-seekers/kab-bekasi/away")
                                .expectHeader()
                                .valueEquals(HttpHeaders.RETRY_AFTER, "2"),
                        503)
                .returnResult()
                .getResponseBody();

        assertThat(new String(body, UTF_8)).doesNotContain("10.0.0.5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/vacancies?limit=0", "/v1/job-seekers/kab-subang/live", "/v1/job-seekers/kab-bekasi/broken"})
    void writesProblemsWhateverTheClientAccepts(String uri) {
        client.get()
                .uri(uri)
                .accept(MediaType.TEXT_HTML)
                .headers(headers -> headers.setBearerAuth(TOKEN))
                .exchange()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }
}
