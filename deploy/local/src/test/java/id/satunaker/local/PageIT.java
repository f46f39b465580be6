package id.satunaker.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The first page in a real browser: live figures, the same as the API's, in both languages, also after a break. */
@Tag("browser")
@ExtendWith(StackExtension.class)
class PageIT {
    private static final String REGION = "12.09";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Stack stack;
    private final PageEvents events;

    PageIT(Stack stack) {
        this.stack = stack;
        this.events = new PageEvents(stack, REGION);
    }

    @Test
    void showsTheChangeOfAPost() throws Exception {
        events.register(1);
        try (Browser browser = new Browser()) {
            browser.open(page("/"));
            await().atMost(PATIENCE).until(() -> browser.figure(REGION, "REG_U").isPresent());
            long before = browser.figure(REGION, "REG_U").orElseThrow();

            events.register(2);
            long posted = System.nanoTime();

            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> browser.figure(REGION, "REG_U").orElse(0) == before + 1);
            System.out.printf("the page showed it after %d ms%n", (System.nanoTime() - posted) / 1_000_000);
            for (String area : List.of(REGION, "ID")) {
                assertThat(browser.figure(area, "REG_U")).hasValue(events.answered(area, "REG_U"));
            }
            assertThat(browser.errors()).isEmpty();
            browser.screenshot("overview-desktop", 1280, 900);
            browser.screenshot("overview-phone", 390, 844);
        }
    }

    @Test
    void switchesItsLanguageAndKeepsTheLabelInBoth() throws Exception {
        events.register(3);
        try (Browser browser = new Browser()) {
            browser.open(page("/"));
            assertThat(browser.text("h1")).isEqualTo("Pengangguran terdaftar di Indonesia");
            assertThat(browser.text("p.label")).contains("BUKAN Tingkat Pengangguran Terbuka (TPT) BPS");

            browser.click("[data-language=en]");

            await().atMost(PATIENCE).until(() -> browser.text("h1").equals("Registered unemployment in Indonesia"));
            browser.awaitState("live");
            assertThat(browser.address()).hasParameter("lang", "en");
            assertThat(browser.attribute("html", "lang")).isEqualTo("en");
            assertThat(browser.text("#reporting")).matches("[1-8] of 514 regions report");
            assertThat(browser.text("p.label")).contains("NOT the official open unemployment rate (TPT) of BPS");
            assertThat(browser.text("#connection")).isEqualTo("live");

            browser.back();

            await().atMost(PATIENCE)
                    .until(() -> browser.attribute("html", "lang").equals("id"));
        }
    }

    @Test
    void goesOnAfterABreakWithoutMovingTheReader() throws Exception {
        events.register(4);
        try (Browser browser = new Browser()) {
            browser.open(page("/"));
            await().atMost(PATIENCE).until(() -> browser.figure(REGION, "REG_U").isPresent());
            browser.run("window.sameDocument = true; document.querySelector('[data-sort=VAC]').focus()");

            stack.processes().kill(Part.ANALYTICS);
            browser.awaitState("lost");
            events.register(5);
            stack.processes().startAgain(Part.ANALYTICS);

            browser.awaitState("live");
            long due = events.answered(REGION, "REG_U");
            await().atMost(PATIENCE).until(() -> browser.figure(REGION, "REG_U").orElse(0) == due);
            assertThat(browser.run("return window.sameDocument")).isEqualTo(true);
            assertThat(browser.run("return document.activeElement.dataset.sort"))
                    .isEqualTo("VAC");
        }
    }

    private URI page(String path) {
        return stack.addresses().analytics().resolve(path);
    }
}
