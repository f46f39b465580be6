package id.satunaker.ingest.http;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The languages in which answers are written. */
enum Language {
    ENGLISH("en"),
    INDONESIAN("id");

    private static final List<String> TAGS = List.of(ENGLISH.tag, INDONESIAN.tag);

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** As {@code Content-Language} names it. */
    String tag() {
        return tag;
    }

    /** The one that the sender likes best, or another if it names neither. */
    static Language of(HttpHeaders headers, Language otherwise) {
        String header = headers.getFirst(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null) {
            return otherwise;
        }
        try {
            List<Locale.LanguageRange> liked = Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .toList();
            return of(Locale.lookupTag(liked, TAGS), otherwise);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // The library takes a lone hyphen for a language without a name.
            return otherwise;
        }
    }

    /** The one of a tag, or another if it is none of them. */
    static Language of(@Nullable String tag, Language otherwise) {
        for (Language language : values()) {
            if (language.tag.equals(tag)) {
                return language;
            }
        }
        return otherwise;
    }
}
