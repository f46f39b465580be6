package id.satunaker.analytics.page;

import id.satunaker.analytics.indicator.FactSheet;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param t the texts, by key
 * @param textsJson the same for scripts
 * @param home the address of the overview
 * @param scripts addresses of the libraries, in the order in which they need one another
 * @param labelId what registered unemployment is not, in Indonesian
 * @param labelEn in English
 */
record PageFrame(
        String lang,
        String title,
        Map<String, String> t,
        String textsJson,
        String home,
        List<LanguageLink> languages,
        List<String> scripts,
        @Nullable String notice,
        String labelId,
        String labelEn) {

    /** A link to the same page. @param current {@code true} for the language it is in */
    record LanguageLink(String code, String name, String href, String current) {
        static LanguageLink of(Language language, Address address) {
            return new LanguageLink(
                    language.code(),
                    language.itself(),
                    address.in(language),
                    String.valueOf(language == address.language()));
        }
    }

    static PageFrame of(Address address, String title, String textsJson, @Nullable String notice) {
        return new PageFrame(
                address.language().code(),
                title,
                Texts.in(address.language()),
                textsJson,
                address.to("/"),
                Arrays.stream(Language.values())
                        .map(language -> LanguageLink.of(language, address))
                        .toList(),
                Library.ALL.stream().map(Library::script).toList(),
                notice,
                FactSheet.LABEL.id(),
                FactSheet.LABEL.en());
    }
}
