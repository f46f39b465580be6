package id.satunaker.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.ingest.intake.Code;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/** Every code that an answer may hold is explained here, to anyone. */
@WebFluxTest(controllers = {ProblemController.class, IntakeController.class})
class ProblemControllerTest extends OnIntakeSlice {

    static Stream<String> codes() {
        return Stream.concat(
                        Arrays.stream(Refusal.values()).map(Refusal::code),
                        Arrays.stream(Code.values()).map(Code::code))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void explainsACode(String code) {
        String page = page("/problems/" + code, "en");
        String halaman = page("/problems/" + code, "id");

        assertThat(page).contains("<html lang=\"en\">", "<h1><code>" + code + "</code></h1>");
        assertThat(halaman).contains("<html lang=\"id\">", "<h1><code>" + code + "</code></h1>");
        meanings(code, Texts.in(Language.ENGLISH))
                .forEach(text -> assertThat(page).contains(text));
        meanings(code, Texts.in(Language.INDONESIAN))
                .forEach(text -> assertThat(halaman).contains(text));
    }

    @Test
    void listsAllCodes() {
        String page = page("/problems", "fr");

        assertThat(page).contains("<html lang=\"en\">");
        assertThat(codes()).allSatisfy(code -> assertThat(page).contains("<a href=\"/problems/" + code + "\">"));
    }

    @Test
    void isWhereTheTypeOfAProblemLeads() {
        EntityExchangeResult<byte[]> refused = client.post()
                .uri("/v1/job-seekers")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .returnResult();
        String type =
                new JsonMapper().readTree(refused.getResponseBody()).get("type").asString();

        URI address = refused.getUrl().resolve(type);

        assertThat(page(address.toString(), "en")).contains("<code>token.invalid</code>", "Authorization");
    }

    @Test
    void loadsNothingFromElsewhereAndRunsNothing() {
        ResponseSpec answer = client.get().uri("/problems/body.empty").exchange();

        answer.expectHeader()
                .value(
                        "Content-Security-Policy",
                        policy -> assertThat(policy).startsWith("default-src 'none'; style-src 'self';"))
                .expectHeader()
                .contentType("text/html;charset=UTF-8")
                .expectHeader()
                .valueEquals(HttpHeaders.CONTENT_LANGUAGE, "en")
                .expectHeader()
                .valueEquals(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        assertThat(page("/problems", "id") + page("/problems/body.empty", "id"))
                .doesNotContain("<script", "http://", "https://", "style=\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "body", "BODY.EMPTY", "%3Cscript%3E"})
    void knowsNoOtherCodes(String code) {
        client.get()
                .uri(URI.create("/problems/" + code))
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/path.not-found");
    }

    private String page(String uri, String language) {
        byte[] bytes = client.get()
                .uri(URI.create(uri))
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return HtmlUtils.htmlUnescape(new String(bytes, StandardCharsets.UTF_8));
    }

    private static Stream<String> meanings(String asked, Texts texts) {
        Stream<String> requests = Arrays.stream(Refusal.values())
                .filter(refusal -> refusal.code().equals(asked))
                .map(texts::detail);
        Stream<String> items = Arrays.stream(Code.values())
                .filter(code -> code.code().equals(asked))
                .map(texts::meaning)
                .flatMap(meaning -> Stream.of(meaning.detail(), meaning.hint()));
        return Stream.concat(requests, items).map(text -> text.replaceAll("%\\d\\$s", "…"));
    }
}
