package id.satunaker.analytics.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.analytics.http.Country;
import id.satunaker.analytics.http.Edge;
import id.satunaker.analytics.http.HttpEdgeTest;
import id.satunaker.analytics.http.Tokens;
import id.satunaker.analytics.indicator.Indicator;
import id.satunaker.analytics.indicator.Measure;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Which page is where, in which language, and what there is instead where there is none. */
@HttpEdgeTest
class AddressesTest {
    @Autowired
    Country country;

    private final WebTestClient client;
    private final Visitor visitor;

    AddressesTest(@Autowired WebTestClient client) {
        this.client = client;
        visitor = new Visitor(client);
    }

    @BeforeEach
    void fill() {
        PublicCountry.fill(country);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /                     |                    | id
            /                     | en-US,en;q=0.5     | en
            /                     | fr, en;q=0.5       | en
            /                     | fr                 | id
            /                     | ,;q=x              | id
            /?lang=id             | en                 | id
            /r/32.16?lang=en      | id                 | en
            /r/32.16?lang=klingon | en                 | en
            /?lang=               |                    | id
            """)
    void speaksTheLanguageOfTheAddressElseTheReadersElseIndonesian(String address, String accepted, String language) {
        String page = client.get()
                .uri(URI.create(address))
                .headers(headers -> {
                    if (accepted != null) {
                        headers.set(HttpHeaders.ACCEPT_LANGUAGE, accepted);
                    }
                })
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(page).contains("<html lang=\"" + language + "\">");
    }

    @Test
    void linksCarryTheLanguageWhereTheAddressDoes() {
        assertThat(visitor.page("/?lang=en").text()).contains("href=\"/r/32.16?lang&#x3D;en\"");
        assertThat(visitor.page("/").text()).contains("href=\"/r/32.16\"");
    }

    @Test
    void theOtherLanguageKeepsTheView() {
        Html page = visitor.page("/r/32.16?lang=id&from=2025-01-01&compare=32.73,12.75");

        assertThat(page.attribute("href", "data-language=\"en\""))
                .hasValue("/r/32.16?from&#x3D;2025-01-01&amp;compare&#x3D;32.73,12.75&amp;lang&#x3D;en");
        assertThat(page.attribute("aria-current", "data-language=\"id\"")).hasValue("true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/r/3216", "/r/99.99", "/r/id", "/r/32.16%20", "/r/%3Cb%3E"})
    void thereIsNoPageOfBareOrInventedCodes(String address) {
        Html page = visitor.page(address + "?lang=en", HttpStatus.NOT_FOUND);

        assertThat(page.textOf("class=\"message\"")).hasValue("There is no such region.");
        assertThat(page.text()).doesNotContain("<b>", "Try again</a>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?lang=en", "/r/32.16?lang=en"})
    void asksToComeBackWhereThereIsNothingToShowYet(String address) {
        country.clear();
        assertThat(notYet(address, "3600").textOf("class=\"message\"").orElseThrow())
                .startsWith("Figures for everybody are those of the last midnight");

        country.unload();
        assertThat(notYet(address, "2").textOf("class=\"message\""))
                .hasValue("The data is being loaded. Try again shortly.");
    }

    private Html notYet(String address, String retrySeconds) {
        Html page = visitor.page(address, HttpStatus.SERVICE_UNAVAILABLE);
        client.get()
                .uri(URI.create(address))
                .exchange()
                .expectHeader()
                .valueEquals(HttpHeaders.RETRY_AFTER, retrySeconds);
        assertThat(page.part("main", "data-retry=\"" + retrySeconds + "\"").all("href"))
                .containsExactly(address.replace("=", "&#x3D;"));
        return page;
    }

    /** A token comes along where scripts go from page to page. */
    @Test
    void showsWhoHasTheScopeEverythingLiveAndLeavesItNowhere() {
        country.add("32.16", Edge.TODAY, Measure.of(Indicator.REG_U), 1);

        Html exact = new Html(withToken(Tokens.exact(), "no-store"));
        Html other = new Html(withToken(Tokens.otherScope(), "private, no-cache"));

        assertThat(exact.attribute("data-value", "data-figure=\"REG_U\"")).hasValue("784");
        assertThat(exact.textOf("id=\"night\"")).hasValue("");
        assertThat(other.attribute("data-value", "data-figure=\"REG_U\"").orElseThrow())
                .isIn("780", "785");
        assertThat(other.textOf("id=\"night\"").orElseThrow()).isNotEmpty();
    }

    private String withToken(String token, String howKept) {
        return client.get()
                .uri("/r/32.16")
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, howKept)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    @Test
    void isAskedForAnewEachTime() {
        client.get().uri("/").exchange().expectHeader().valueEquals(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        assertThat(client.get()
                        .uri("/")
                        .exchange()
                        .returnResult(String.class)
                        .getResponseHeaders()
                        .getVary())
                .contains(HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.AUTHORIZATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/r/32.16", "/page/app.js", "/v1/headlines/ID", "/v1/feeds"})
    void answersWhoAsksForTheHeadersOnly(String address) {
        client.head().uri(URI.create(address)).exchange().expectStatus().isOk();
    }
}
