package id.satunaker.analytics.page;

import id.satunaker.analytics.indicator.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language of the pages. */
enum Language {
    ID("id-ID", "Indonesia"),
    EN("en-GB", "English");

    private final Locale locale;
    private final String itself;

    Language(String tag, String itself) {
        this.locale = Locale.forLanguageTag(tag);
        this.itself = itself;
    }

    /** The one asked for by address; without that the first of the reader's that there is; else Indonesian. */
    static Language of(@Nullable String asked, List<Locale> accepted) {
        return find(asked)
                .or(() -> accepted.stream()
                        .flatMap(locale -> find(locale.getLanguage()).stream())
                        .findFirst())
                .orElse(ID);
    }

    private static Optional<Language> find(@Nullable String code) {
        return List.of(values()).stream()
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its name in itself. */
    String itself() {
        return itself;
    }

    Locale locale() {
        return locale;
    }

    String of(Text text) {
        return this == ID ? text.id() : text.en();
    }
}
