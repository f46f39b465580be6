package id.satunaker.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.WebElement;

/** The ranking and the map of the first page, and what their scripts reckon, in the browser that runs them. */
@Tag("browser")
@ExtendWith(StackExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverviewIT {
    private final Stack stack;
    private Browser browser;

    OverviewIT(Stack stack) {
        this.stack = stack;
    }

    @BeforeAll
    void open() throws Exception {
        new PageEvents(stack, "kab-asahan", "12.09").register(91);
        new PageEvents(stack, "kota-binjai", "12.75").register(92);
        new PageEvents(stack, "kab-batang", "33.25").register(93);
        browser = new Browser();
        browser.open(stack.addresses().analytics().resolve("/?lang=en"));
        for (String region : List.of("12.09", "12.75", "33.25")) {
            browser.awaitPresent("#ranking tr[data-area='" + region + "'] .course");
        }
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void theRankingIsTurnedRoundAndItsAddressSaysSo() {
        browser.click("#ranking [data-sort=name]");

        assertThat(names())
                .contains("Kabupaten Asahan", "Kabupaten Batang", "Kota Binjai")
                .isSorted();
        assertThat(browser.attribute("#ranking th:first-child", "aria-sort")).isEqualTo("ascending");

        browser.click("#ranking [data-sort=name]");

        assertThat(names()).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(browser.attribute("#ranking th:first-child", "aria-sort")).isEqualTo("descending");
        assertThat(browser.address()).hasParameter("sort", "-name");
        browser.back();
        browser.back();
    }

    @Test
    void aRegionThatDoesNotReportIsHatchedAndHasNoFigure() {
        browser.click("[data-tile='12']");
        browser.awaitPresent("[data-tile='12.09']");

        assertThat(browser.attribute("[data-tile='12.09']", "class")).doesNotContain("silent");
        assertThat(browser.attribute("[data-tile='12.01']", "class")).contains("silent");
        assertThat(browser.value("[data-tile='12.01']")).isNull();
        assertThat(browser.attribute("[data-tile='12.01']", "aria-label")).endsWith("does not report");
    }

    @Test
    void everyProvinceHasAPlaceOfItsOwn() {
        assertThat(call("tiles.js", "[m.TILES.size, new Set([...m.TILES.values()].map(tile => tile.place)).size]"))
                .isEqualTo("[38,38]");
    }

    @Test
    void oneValueOfManyAreasTakesNoOthersColour() {
        assertThat(call("scale.js", "[0, 4, 9].map(m.scaleOf([0, 0, 0, 0, 0, 0, 0, 4, 9]).classOf)"))
                .isEqualTo("[0,2,4]");
        assertThat(call("scale.js", "m.scaleOf([null, undefined]).bounds")).isEqualTo("[]");
    }

    @Test
    void anEventThatComesInPiecesIsOne() {
        assertThat(call("events.js", """
                        Array.fromAsync(m.eventsOf(new ReadableStream({
                            start(controller) {
                                const bytes = new TextEncoder().encode(':\\n\\nid:7\\nevent:update\\ndata:{"é"\\ndata: :1}\\n\\n\\ndata:cut');
                                bytes.forEach(byte => controller.enqueue(Uint8Array.of(byte)));
                                controller.close();
                            },
                        }), () => {}))"""))
                .isEqualTo("[{\"id\":\"7\",\"name\":\"update\",\"data\":\"{\\\"é\\\"\\n:1}\"}]".replace("\n", "\\n"));
    }

    private List<String> names() {
        return browser.all("#ranking tbody:last-child th a").stream()
                .map(WebElement::getText)
                .toList();
    }

    private String call(String module, String expression) {
        return String.valueOf(browser.run(
                "return import('/page/%s').then(async m => JSON.stringify(await %s))".formatted(module, expression)));
    }
}
