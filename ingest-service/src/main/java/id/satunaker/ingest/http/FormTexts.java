package id.satunaker.ingest.http;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The words of the form, in Indonesian unless English is asked for. */
final class FormTexts {
    private static final Locale INDONESIAN = Locale.forLanguageTag("id");
    private static final String BUNDLE = "id.satunaker.ingest.http.form";
    private static final FormTexts IN_INDONESIAN = new FormTexts(INDONESIAN);
    private static final FormTexts IN_ENGLISH = new FormTexts(Locale.ENGLISH);

    private final Locale language;
    private final ResourceBundle words;

    private FormTexts(Locale language) {
        this.language = language;
        this.words = ResourceBundle.getBundle(
                BUNDLE,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Reads all, so that no request waits for a file. */
    static void read() {
        Stream.of(IN_INDONESIAN, IN_ENGLISH).forEach(texts -> texts.text("title"));
    }

    /** By a link on the page, else by what the browser prefers. */
    static FormTexts of(@Nullable String asked, HttpHeaders headers) {
        if (asked != null) {
            return asked.equals("en") ? IN_ENGLISH : IN_INDONESIAN;
        }
        return preferred(headers).equals(Locale.ENGLISH) ? IN_ENGLISH : IN_INDONESIAN;
    }

    private static Locale preferred(HttpHeaders headers) {
        try {
            Locale found = Locale.lookup(headers.getAcceptLanguage(), List.of(INDONESIAN, Locale.ENGLISH));
            return found == null ? INDONESIAN : found;
        } catch (IllegalArgumentException e) {
            return INDONESIAN;
        }
    }

    String text(String key) {
        return words.getString(key);
    }

    /** {@code id} or {@code en}. */
    String language() {
        return language.equals(Locale.ENGLISH) ? "en" : "id";
    }
}
