package id.satunaker.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A token unlocks exact, live figures, stays in the page's memory, and is gone with it. */
@Tag("browser")
@ExtendWith(StackExtension.class)
class SignInIT {
    private static final String REGION = "12.09";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Stack stack;
    private final PageEvents events;

    SignInIT(Stack stack) {
        this.stack = stack;
        this.events = new PageEvents(stack, REGION);
    }

    @Test
    void unlocksExactFiguresUntilSigningOut(@TempDir Path folder) throws Exception {
        events.register(9);
        try (RoundedAnalytics analytics = new RoundedAnalytics(stack, folder);
                Browser browser = new Browser()) {
            browser.visit(analytics.address());
            assertThat(browser.has("[data-figure=REG_U]")).isFalse();

            signIn(browser, "not.a.token");
            await().atMost(PATIENCE).until(() -> browser.shown("#access"));

            signIn(browser, stack.tokens().of(LocalParticipant.MINISTRY));
            browser.awaitState("live");
            await().atMost(PATIENCE)
                    .until(() -> browser.figure(REGION, "REG_U").orElse(0) == events.answered(REGION, "REG_U"));
            browser.click("#ranking tr[data-area='12.09'] a");
            browser.awaitPresent("main[data-area='12.09']");
            browser.awaitState("live");
            assertThat(browser.value("[data-figure=REG_U]").longValue()).isEqualTo(events.answered(REGION, "REG_U"));
            assertThat(browser.address().toString()).doesNotContain("ey");
            assertThat(browser.run("return localStorage.length + sessionStorage.length + document.cookie.length"))
                    .isEqualTo(0L);

            browser.visit(browser.address());
            assertThat(browser.has("[data-figure=REG_U]")).isFalse();
        }
    }

    private static void signIn(Browser browser, String token) {
        if (!browser.shown("#access")) {
            browser.click("#sign-in");
        }
        browser.type("#token", token);
        browser.click("#access [type=submit]");
    }
}
