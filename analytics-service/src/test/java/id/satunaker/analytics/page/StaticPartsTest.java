package id.satunaker.analytics.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.analytics.http.Country;
import id.satunaker.analytics.http.HttpEdgeTest;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Modules, styles and libraries: all there, and kept by browsers no longer than they are true. */
@HttpEdgeTest
class StaticPartsTest {
    private static final Pattern ELSEWHERE = Pattern.compile("\\b(https?|wss?)://(?!www\\.w3\\.org/)|url\\(|@import");
    private static final Pattern UNSAFE =
            Pattern.compile("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(");

    private final Visitor visitor;

    StaticPartsTest(@Autowired WebTestClient client) {
        visitor = new Visitor(client);
    }

    @BeforeEach
    void fill(@Autowired Country country) {
        PublicCountry.fill(country);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/r/32.16"})
    void ourOwnLoadNothingFromElsewhereAndWriteNoMarkup(String page) {
        FirstView view = FirstView.of(page, path -> visitor.get(path).getResponseBody());

        assertThat(view.own()).containsKeys("/page/app.js", "/page/page.css", "/page/format.js");
        assertThat(view.own())
                .allSatisfy((path, text) -> assertThat(text)
                        .as(path)
                        .doesNotContainPattern(ELSEWHERE)
                        .doesNotContainPattern(UNSAFE));
    }

    @ParameterizedTest
    @CsvSource({"/, overview.js, region.js", "/r/32.16, region.js, overview.js"})
    void aPageNamesTheModulesThatItImports(String page, String own, String other) {
        List<String> named = visitor.page(page).all("href").stream()
                .filter(address -> address.endsWith(".js"))
                .toList();
        String scripts =
                named.stream().map(path -> visitor.get(path).getResponseBody()).collect(Collectors.joining());

        assertThat(named)
                .doesNotHaveDuplicates()
                .contains("/page/app.js", "/page/" + own, "/webjars/lit-html/lit-html.js")
                .doesNotContain("/page/" + other);
        assertThat(Pattern.compile("from '\\./([^']+)'")
                        .matcher(scripts)
                        .results()
                        .map(result -> "/page/" + result.group(1)))
                .isSubsetOf(named);
    }

    @Test
    void aLibraryIsKeptForEver() {
        for (String script : visitor.page("/").all("src")) {
            if (script.startsWith("/webjars/")) {
                assertThat(visitor.get(script).getResponseHeaders().getCacheControl())
                        .as(script)
                        .isEqualTo("max-age=31536000, public, immutable");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/page/app.js", "/page/page.css", "/webjars/lit-html/lit-html.js"})
    void whatHasNoVersionInItsAddressIsAskedForAndNotSentAgain(String path) {
        HttpHeaders headers = visitor.get(path).getResponseHeaders();

        assertThat(headers.getCacheControl()).isEqualTo("no-cache");
        assertThat(headers.getLastModified()).isEqualTo(-1);
        again(path, headers.getETag()).expectStatus().isEqualTo(HttpStatus.NOT_MODIFIED);
        again(path, "W/\"of another build\"").expectStatus().isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/page/none.js", "/page/..%2fapplication.yaml", "/webjars/none/1.0/none.js", "/webjars/"})
    void thereIsNothingElse(String path) {
        visitor.client()
                .get()
                .uri(URI.create(path))
                .exchange()
                .expectStatus()
                .value(status -> assertThat(status).isIn(400, 404));
    }

    private WebTestClient.ResponseSpec again(String path, String tag) {
        return visitor.client()
                .get()
                .uri(URI.create(path))
                .header(HttpHeaders.IF_NONE_MATCH, tag)
                .exchange();
    }
}
