package id.satunaker.analytics.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * The address that a page was asked for by.
 *
 * @param query as it was sent, {@code sort=VAC&lang=en}; null where there is none
 * @param isLanguageNamed whether the language is in the address, and so in the links from there
 */
record Address(String path, @Nullable String query, Language language, boolean isLanguageNamed) {
    private static final String LANGUAGE = "lang";

    static Address of(ServerHttpRequest request) {
        String asked = request.getQueryParams().getFirst(LANGUAGE);
        return new Address(
                request.getPath().value(),
                request.getURI().getRawQuery(),
                Language.of(asked, accepted(request.getHeaders())),
                asked != null);
    }

    /** What cannot be understood is no wish. */
    private static List<Locale> accepted(HttpHeaders headers) {
        try {
            return headers.getAcceptLanguageAsLocales();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    /** Another page in the same language. */
    String to(String otherPath) {
        return isLanguageNamed ? otherPath + "?" + parameter(language) : otherPath;
    }

    /** As it was asked for. */
    String here() {
        return query == null ? path : path + "?" + query;
    }

    /** The same view in a language. */
    String in(Language other) {
        Stream<String> others = query == null ? Stream.empty() : Arrays.stream(query.split("&"));
        return path + "?"
                + Stream.concat(others.filter(Address::isAnother), Stream.of(parameter(other)))
                        .collect(Collectors.joining("&"));
    }

    private static boolean isAnother(String parameter) {
        return !parameter.isEmpty() && !parameter.equals(LANGUAGE) && !parameter.startsWith(LANGUAGE + "=");
    }

    private static String parameter(Language language) {
        return LANGUAGE + "=" + language.code();
    }
}
