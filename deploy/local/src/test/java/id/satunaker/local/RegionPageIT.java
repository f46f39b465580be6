package id.satunaker.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The page of an area in a real browser: the way there, its charts and their tables, comparison, files. */
@Tag("browser")
@ExtendWith(StackExtension.class)
class RegionPageIT {
    private static final String REGION = "12.09";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Stack stack;
    private final PageEvents events;
    private final Caller caller;

    RegionPageIT(Stack stack) {
        this.stack = stack;
        this.events = new PageEvents(stack, REGION);
        this.caller = new Caller(stack);
    }

    @BeforeEach
    void register() throws Exception {
        events.register(8);
    }

    @Test
    void isReachedFromTheMapAndShowsWhatTheApiSays() throws Exception {
        try (Browser browser = new Browser()) {
            browser.open(page("/"));
            browser.awaitPresent("[data-tile='12']");
            browser.click("[data-tile='12']");
            browser.awaitPresent("[data-tile='12.09']");
            assertThat(browser.address()).hasParameter("province", "12");
            assertThat(browser.value("[data-tile='12.09']")).isEqualByComparingTo(number(REGION, "REG_U"));

            browser.click("[data-tile='12.09']");

            browser.awaitPresent("main[data-area='12.09']");
            assertThat(browser.address()).hasPath("/r/12.09");
            assertThat(browser.text("h1")).startsWith("Kabupaten Asahan");
            assertThat(browser.run("return document.activeElement.tagName")).isEqualTo("H1");
            assertHeadlineIsTheApis(browser);
            assertTableIsTheApis(browser);
            assertThat(browser.errors()).isEmpty();
            browser.screenshot("region-desktop", 1280, 900);
            browser.screenshot("region-phone", 390, 844);
            browser.resize(390, 844);
            assertThat(browser.isWiderThanItsWindow()).isFalse();
        }
    }

    @Test
    void comparesAndRestoresTheViewFromItsAddress() throws Exception {
        try (Browser browser = new Browser()) {
            browser.visit(page("/r/12.09?freq=D&compare=12.75,12"));
            browser.awaitPresent("figure[data-chart=stocks] table");

            assertThat(browser.all("#compare .beside li")).hasSize(2);
            assertThat(browser.text("figure[data-chart=stocks]")).contains("Kota Binjai", "Sumatera Utara");

            browser.click("#compare .beside button");
            await().atMost(PATIENCE)
                    .until(() -> browser.all("#compare .beside li").size() == 1);
            assertThat(browser.address().getQuery()).contains("compare=12").doesNotContain("12.75");

            browser.back();
            await().atMost(PATIENCE)
                    .until(() -> browser.all("#compare .beside li").size() == 2);
        }
    }

    @Test
    void savesWhatIsSeenAsTheApisFiles(@TempDir Path downloads) throws Exception {
        try (Browser browser = new Browser(downloads)) {
            browser.visit(page("/r/12.09?freq=D"));
            for (String format : List.of("csv", "sdmx")) {
                String link = "figure[data-chart=stocks] a[data-download=" + format + "]";
                browser.awaitPresent(link);
                browser.click(link);
            }

            await().atMost(PATIENCE).until(() -> saved(downloads).size() == 2);

            assertThat(saved(downloads)).anySatisfy(file -> assertThat(file).contains("REG_U", "REG_T", "VAC"));
            assertThat(saved(downloads)).anySatisfy(file -> assertThat(file).contains("KD1209"));
        }
    }

    private static List<String> saved(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .map(RegionPageIT::text)
                    .filter(text -> !text.isEmpty())
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            return "";
        }
    }

    private void assertHeadlineIsTheApis(Browser browser) throws Exception {
        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode answer = caller.get(page("/v1/headlines/" + REGION));
            assertThat(browser.text("#frame")).isEqualTo(answer.path("frame").asString());
            for (String code : List.of("REG_U", "REG_U_CHANGE30", "REG_U_CHANGE365", "PLC_REG30", "VAC", "TIGHT")) {
                assertSame(
                        code,
                        browser.value("[data-figure=" + code + "]"),
                        answer.path("headline").path(code));
            }
        });
    }

    private static void assertSame(String what, @Nullable BigDecimal shown, JsonNode answered) {
        if (answered.path("value").isNull()) {
            assertThat(shown).as(what).isNull();
        } else {
            assertThat(shown)
                    .as(what)
                    .isEqualByComparingTo(answered.path("value").decimalValue());
        }
    }

    /** The newest row of the table under the chart of stocks. */
    private void assertTableIsTheApis(Browser browser) throws Exception {
        String last = "figure[data-chart=stocks] tbody tr:last-child td:nth-of-type(%d)";
        browser.awaitPresent(last.formatted(1));
        List<String> indicators = List.of("REG_U", "REG_T", "VAC");
        for (int i = 0; i < indicators.size(); i++) {
            assertThat(browser.value(last.formatted(i + 1)))
                    .as(indicators.get(i))
                    .isEqualByComparingTo(number(REGION, indicators.get(i)));
        }
    }

    private BigDecimal number(String area, String indicator) throws Exception {
        return BigDecimal.valueOf(events.answered(area, indicator));
    }

    private URI page(String path) {
        return stack.addresses().analytics().resolve(path);
    }
}
