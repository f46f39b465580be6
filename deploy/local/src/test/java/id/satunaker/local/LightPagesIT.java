package id.satunaker.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page loads little, and all of that from where it came from. */
@Tag("browser")
@ExtendWith(StackExtension.class)
class LightPagesIT {
    private static final long MOST_BYTES = 150_000;
    /** Size in bytes as it came over the line, of the page and of everything that it loaded. */
    private static final String LOADED = """
            return performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))
                .filter(entry => !entry.name.includes('/v1/stream'))
                .map(entry => ({name: entry.name, size: entry.encodedBodySize + 300}))""";

    private final Stack stack;

    LightPagesIT(Stack stack) {
        this.stack = stack;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/r/12.09"})
    void loadLittleAndNothingFromElsewhere(String path) throws Exception {
        new PageEvents(stack, "12.09").register(7);
        URI address = stack.addresses().analytics().resolve(path);
        try (Browser browser = new Browser()) {
            browser.visit(address);

            List<?> loaded = (List<?>) browser.run(LOADED);
            long bytes = loaded.stream()
                    .mapToLong(each -> ((Number) ((Map<?, ?>) each).get("size")).longValue())
                    .sum();
            System.out.printf("%s loads %d bytes in %d answers%n", path, bytes, loaded.size());
            assertThat(bytes).isBetween(1L, MOST_BYTES);
            assertThat(loaded)
                    .allSatisfy(each -> assertThat(String.valueOf(((Map<?, ?>) each).get("name")))
                            .startsWith(address.resolve("/").toString()));
            assertThat(browser.all("script:not([src]), style")).isEmpty();
            assertThat(browser.errors()).isEmpty();
        }
    }
}
