package id.satunaker.analytics.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

@HttpEdgeTest
class PageTest {
    private static final Pattern ELSEWHERE = Pattern.compile("https?:|wss?:|[\"'(=]//|url\\(|@import");
    private static final Pattern INLINE = Pattern.compile("<script>|<style|\\sstyle=|\\son[a-z]+=|innerHTML|eval\\(");

    @Autowired
    WebTestClient client;

    @Test
    void carriesTheLabelInBothLanguages() {
        assertThat(asset("/")).contains(LabelText.INDONESIAN, LabelText.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/page.js", "/page.css"})
    void loadsNothingFromElsewhere(String path) {
        assertThat(asset(path)).doesNotContainPattern(ELSEWHERE).doesNotContainPattern(INLINE);
    }

    @Test
    void mayRunItsOwnScriptsOnly() {
        String policy = get("/").getResponseHeaders().getFirst("Content-Security-Policy");

        assertThat(policy)
                .startsWith("default-src 'none'; script-src 'self';")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe", "*");
    }

    @Test
    void neverCallsTheFigureAnUnemploymentRate() {
        String shown = (asset("/") + asset("/page.js")).toLowerCase();
        String withoutLabel =
                shown.replace(LabelText.INDONESIAN.toLowerCase(), "").replace(LabelText.ENGLISH.toLowerCase(), "");

        assertThat(withoutLabel).doesNotContain("unemployment rate", "tpt", "tingkat pengangguran");
    }

    private String asset(String path) {
        return get(path).getResponseBody();
    }

    private EntityExchangeResult<String> get(String path) {
        return client.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult();
    }
}
