package id.satunaker.analytics.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The address that a page was asked for by.
 *
 * @param isLanguageNamed whether the language is in the address, and so in the links from there
 */
record Address(String path, Language language, boolean isLanguageNamed, ServerHttpRequest request) {
    private static final String LANGUAGE = "lang";

    static Address of(ServerHttpRequest request) {
        String asked = request.getQueryParams().getFirst(LANGUAGE);
        List<Locale> accepted = request.getHeaders().getAcceptLanguageAsLocales();
        return new Address(request.getPath().value(), Language.of(asked, accepted), asked != null, request);
    }

    /** Another page in the same language. */
    String to(String otherPath) {
        return isLanguageNamed ? otherPath + "?" + LANGUAGE + "=" + language.code() : otherPath;
    }

    /** The same page in another language. */
    String in(Language other) {
        return UriComponentsBuilder.fromPath(path)
                .query(request.getURI().getRawQuery())
                .replaceQueryParam(LANGUAGE, other.code())
                .encode(StandardCharsets.UTF_8)
                .build(false)
                .toUriString();
    }
}
