package id.satunaker.analytics.page;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Everything that a browser loads to show a page, by path: the page, its styles and scripts, its own module and what each of
 * them imports.
 */
record FirstView(Map<String, String> texts) {
    private static final Pattern LOADED = Pattern.compile("<(?:link rel=\"stylesheet\" href|script src)=\"([^\"]+)\"");
    private static final Pattern OWN = Pattern.compile("<main [^>]*data-page=\"([^\"]+)\"");
    private static final Pattern IMPORTED = Pattern.compile("\\b(?:from|import)\\s+['\"]([./][^'\"]+)['\"]");

    /** @param load gives the text at a path */
    static FirstView of(String page, UnaryOperator<String> load) {
        FirstView view = new FirstView(new LinkedHashMap<>());
        view.add(page, LOADED, load);
        OWN.matcher(Objects.requireNonNull(view.texts.get(page)))
                .results()
                .forEach(own -> view.add("/page/" + own.group(1) + ".js", IMPORTED, load));
        return view;
    }

    private void add(String path, Pattern leadsOn, UnaryOperator<String> load) {
        if (texts.containsKey(path)) {
            return;
        }
        String text = load.apply(path);
        texts.put(path, text);
        leadsOn.matcher(text)
                .results()
                .map(result -> URI.create(path).resolve(result.group(1)).getPath())
                .forEach(other -> add(other, IMPORTED, load));
    }

    /** Those that are no libraries. */
    Map<String, String> own() {
        Map<String, String> own = new LinkedHashMap<>(texts);
        own.keySet().removeIf(path -> path.startsWith("/webjars/"));
        return own;
    }
}
