package id.satunaker.ingest.http;

import id.satunaker.ingest.intake.Code;
import id.satunaker.ingest.intake.Phrase;
import id.satunaker.ingest.intake.Violation;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * What answers say in one language, read once, from {@code texts_en.properties} and {@code texts_id.properties}: a text
 * that is missing stops the start. Texts are filled in only when an answer is written.
 */
final class Texts {
    private static final String BUNDLE = "id.satunaker.ingest.http.texts";
    private static final Map<Language, Texts> ALL = new EnumMap<>(Map.of(
            Language.ENGLISH, new Texts(Language.ENGLISH),
            Language.INDONESIAN, new Texts(Language.INDONESIAN)));

    private final Language language;
    private final ResourceBundle words;
    private final Map<Refusal, String> refusals = new EnumMap<>(Refusal.class);
    private final Map<Code, Meaning> meanings = new EnumMap<>(Code.class);

    private Texts(Language language) {
        this.language = language;
        this.words = ResourceBundle.getBundle(
                BUNDLE,
                Locale.forLanguageTag(language.tag()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        for (Refusal refusal : Refusal.values()) {
            refusals.put(refusal, words.getString("request." + refusal.code()));
        }
        for (Code code : Code.values()) {
            String key = "code." + code.code();
            meanings.put(code, new Meaning(words.getString(key + ".detail"), words.getString(key + ".hint")));
        }
    }

    /**
     * What a code means and how to mend it, with places such as {@code %1$s} for words.
     */
    record Meaning(String detail, String hint) {}

    /** Reads all texts now, not when the first is asked for, which may be where nothing may wait for a disk. */
    static void read() {
        in(Language.ENGLISH);
    }

    static Texts in(Language language) {
        return of(ALL, language);
    }

    /** In the language that the sender asks for, which is English unless it is Indonesian. */
    static Texts of(HttpHeaders headers) {
        return in(Language.of(headers, Language.ENGLISH));
    }

    Language language() {
        return language;
    }

    /** The text of a page under a key. */
    String word(String key) {
        return words.getString(key);
    }

    String title(HttpStatus status) {
        return words.getString("title." + status.value());
    }

    String detail(Refusal refusal) {
        return of(refusals, refusal);
    }

    String detail(Violation violation) {
        return filled(meaning(violation.code()).detail(), violation);
    }

    String hint(Violation violation) {
        return filled(meaning(violation.code()).hint(), violation);
    }

    Meaning meaning(Code code) {
        return of(meanings, code);
    }

    private String filled(String text, Violation violation) {
        return violation.words().isEmpty()
                ? text
                : text.formatted(violation.words().stream().map(this::word).toArray());
    }

    private Object word(Object word) {
        return word instanceof Phrase phrase
                ? words.getString(
                        "phrase." + phrase.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                : word;
    }

    private static <K, V> V of(Map<K, V> map, K key) {
        V found = map.get(key);
        if (found == null) {
            throw new IllegalStateException("There is no text for " + key);
        }
        return found;
    }
}
