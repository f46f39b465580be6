package id.satunaker.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** No page keeps people out, in either language and either colour scheme; axe says so. */
@Tag("browser")
@ExtendWith(StackExtension.class)
class AccessiblePagesIT {
    private static final List<String> PAGES = List.of("/", "/?province=12&indicator=VAC", "/r/12.09", "/r/99.99");

    private final List<String> barriers = new ArrayList<>();
    private final Stack stack;

    AccessiblePagesIT(Stack stack) {
        this.stack = stack;
    }

    @Test
    void haveNoSeriousBarriers() throws Exception {
        new PageEvents(stack, "12.09").register(6);
        try (Browser browser = new Browser()) {
            look(browser, "light", "id");
            look(browser, "dark", "en");
        }
        assertThat(barriers).isEmpty();
    }

    /** What a scheme can do wrong is the same in each language: each is looked at with one of the others. */
    private void look(Browser browser, String scheme, String language) throws Exception {
        browser.prefer(scheme);
        for (String page : PAGES) {
            String path = page + (page.contains("?") ? "&" : "?") + "lang=" + language;
            browser.visit(stack.addresses().analytics().resolve(path));
            if (page.contains("province")) {
                browser.screenshot("overview-" + scheme, 1280, 900);
            }
            browser.barriers().forEach(barrier -> barriers.add(scheme + " " + path + " " + barrier));
        }
    }
}
