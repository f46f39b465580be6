package id.satunaker.analytics.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Addresses of the scripts' modules that a page imports, which it names so that browsers ask for all at once and do not
 * find them out one after another.
 */
final class Modules {
    private static final String COMMON = "/page/app.js";
    static final List<String> MESSAGE = imported(COMMON);
    static final List<String> OVERVIEW = imported(COMMON, "/page/overview.js");
    static final List<String> REGION = imported(COMMON, "/page/region.js");

    private Modules() {}

    private static List<String> imported(String... entries) {
        Set<String> modules = new LinkedHashSet<>();
        for (String entry : entries) {
            add(entry, modules);
        }
        return List.copyOf(modules);
    }

    private static void add(String module, Set<String> modules) {
        if (modules.add(module) && module.startsWith("/page/")) {
            Pattern.compile("\\bfrom '([./][^']+)'")
                    .matcher(text(module))
                    .results()
                    .map(result -> URI.create(module).resolve(result.group(1)).getPath())
                    .forEach(other -> add(other, modules));
        }
    }

    private static String text(String module) {
        String file = "/static" + module;
        try (InputStream in = Objects.requireNonNull(Modules.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
