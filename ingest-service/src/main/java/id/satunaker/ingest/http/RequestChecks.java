package id.satunaker.ingest.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.unit.DataSize;

/** What is looked at before a body is read, so that a refusal is cheap. */
final class RequestChecks {
    private static final String RESULTS = "results";
    private static final String ALL = "all";

    private RequestChecks() {}

    /** Why a request is not read at all. A parameter that is not known is refused, since it asks for something. */
    static Optional<Refusal> refusal(ServerHttpRequest request, DataSize most) {
        HttpHeaders headers = request.getHeaders();
        if (!hasKnownParameters(request.getQueryParams())) {
            return Optional.of(Refusal.PARAMETER_INVALID);
        }
        if (!isPlain(headers)) {
            return Optional.of(Refusal.MEDIA_TYPE_UNSUPPORTED);
        }
        return headers.getContentLength() > most.toBytes() ? Optional.of(Refusal.BODY_TOO_LARGE) : Optional.empty();
    }

    static boolean asksForAllResults(ServerHttpRequest request) {
        return request.getQueryParams().containsKey(RESULTS);
    }

    private static boolean hasKnownParameters(Map<String, List<String>> parameters) {
        return parameters.isEmpty() || parameters.equals(Map.of(RESULTS, List.of(ALL)));
    }

    private static boolean isPlain(HttpHeaders headers) {
        MediaType type = headers.getContentType();
        boolean isUtf8 =
                type == null || type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8);
        return isUtf8
                && headers.getOrEmpty(HttpHeaders.CONTENT_ENCODING).stream().allMatch("identity"::equalsIgnoreCase);
    }
}
