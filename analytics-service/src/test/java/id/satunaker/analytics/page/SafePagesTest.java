package id.satunaker.analytics.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.analytics.http.Country;
import id.satunaker.analytics.http.HttpEdgeTest;
import id.satunaker.analytics.indicator.FactSheet;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What pages must never hold: others' scripts, markup in texts, a word that makes the figure what it is not. */
@HttpEdgeTest
@TestPropertySource(properties = "satunaker.analytics.notice=" + SafePagesTest.NOTICE)
class SafePagesTest {
    static final String NOTICE =
            "<script>alert(1)</script> \"><img src=x onerror='x'> {{page}} \u202Eterbalik & \u200Fx";
    private static final List<String> PAGES = List.of("/", "/r/32.16", "/r/ID?lang=en");
    private static final Pattern ELSEWHERE = Pattern.compile("https?:|wss?:|[\"'(=]//|url\\(|@import");
    private static final Pattern INLINE =
            Pattern.compile("<script(?![^>]*\\ssrc=)|<style|\\sstyle=|<[^<>]*\\son[a-z]+=|javascript:");

    private static final Pattern MISNAMED =
            Pattern.compile("\\bTPT\\b|unemployment rate|tingkat pengangguran", Pattern.CASE_INSENSITIVE);

    private final Visitor visitor;

    SafePagesTest(@Autowired WebTestClient client) {
        visitor = new Visitor(client);
    }

    @BeforeEach
    void fill(@Autowired Country country) {
        PublicCountry.fill(country);
    }

    @Test
    void showsMarkupInANoticeAsText() {
        Html page = visitor.page("/");

        assertThat(page.textOf("class=\"notice\""))
                .hasValue(
                        "&lt;script&gt;alert(1)&lt;/script&gt; &quot;&gt;&lt;img src&#x3D;x onerror&#x3D;&#39;x&#39;&gt;"
                                + " {{page}} \u202Eterbalik &amp; \u200Fx");
        assertThat(page.text()).doesNotContain("<img");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?sort=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
                "/?lang=%22%3E%3Cscript%3E",
                "/r/32.16?x='onfocus=alert(1)//"
            })
    void keepsMarkupOfAnAddressOutOfItsLinks(String address) {
        assertThat(visitor.page(address).text()).doesNotContain("<script>", "\"%3E", "'onfocus");
    }

    @Test
    void loadsNothingFromElsewhereAndRunsNothingInline() {
        assertThat(PAGES)
                .allSatisfy(address -> assertThat(visitor.page(address).text())
                        .doesNotContainPattern(ELSEWHERE)
                        .doesNotContainPattern(INLINE));
    }

    @Test
    void mayRunItsOwnScriptsOnlyAlsoWhereThereIsNoPage() {
        for (String address : List.of("/", "/r/32.16", "/r/none", "/page/app.js")) {
            String policy = visitor.client()
                    .get()
                    .uri(URI.create(address))
                    .exchange()
                    .returnResult(String.class)
                    .getResponseHeaders()
                    .getFirst("Content-Security-Policy");

            assertThat(policy)
                    .as(address)
                    .startsWith("default-src 'none'; script-src 'self';")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe", "*");
        }
    }

    @Test
    void neverCallsTheFigureAnUnemploymentRate() {
        for (String address : PAGES) {
            String shown = visitor.page(address).text();
            String withoutLabel = shown.replace(FactSheet.LABEL.id(), "").replace(FactSheet.LABEL.en(), "");

            assertThat(withoutLabel).as(address).doesNotContainPattern(MISNAMED);
        }
    }

    @Test
    void aMessageIsAsSafe() {
        Html page = visitor.page("/r/none?lang=en&%3Cb%3E", HttpStatus.NOT_FOUND);

        assertThat(page.text())
                .doesNotContainPattern(ELSEWHERE)
                .doesNotContainPattern(INLINE)
                .doesNotContain("<b>");
    }
}
