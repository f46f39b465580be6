package id.satunaker.ingest.http;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.unit.DataSize;

/** What is looked at before a body is read, so that a refusal is cheap. */
final class RequestChecks {
    private static final Set<Charset> OF_SPREADSHEETS = Set.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            StandardCharsets.US_ASCII,
            StandardCharsets.ISO_8859_1,
            Charset.forName("windows-1252"));

    private RequestChecks() {}

    /** Why a body is not read at all. */
    static Optional<Refusal> refusal(ServerHttpRequest request, Format format, IngestHttpProperties limits) {
        HttpHeaders headers = request.getHeaders();
        if (!isReadable(headers.getContentType(), format)
                || !isPlainOrGzip(headers.getOrEmpty(HttpHeaders.CONTENT_ENCODING))) {
            return Optional.of(Refusal.MEDIA_TYPE_UNSUPPORTED);
        }
        boolean isTooLarge = headers.getContentLength() > format.most(limits).toBytes();
        return isTooLarge ? Optional.of(Refusal.BODY_TOO_LARGE) : Optional.empty();
    }

    /** Why a body of JSON that is read at once, and asks for nothing else, is not read at all. */
    static Optional<Refusal> ofSmallJson(ServerHttpRequest request, DataSize most) {
        HttpHeaders headers = request.getHeaders();
        boolean isPlain =
                headers.getOrEmpty(HttpHeaders.CONTENT_ENCODING).stream().allMatch("identity"::equalsIgnoreCase);
        if (!request.getQueryParams().isEmpty()) {
            return Optional.of(Refusal.PARAMETER_INVALID);
        }
        if (!isPlain || !isReadable(headers.getContentType(), Format.JSON)) {
            return Optional.of(Refusal.MEDIA_TYPE_UNSUPPORTED);
        }
        return headers.getContentLength() > most.toBytes() ? Optional.of(Refusal.BODY_TOO_LARGE) : Optional.empty();
    }

    private static boolean isReadable(@Nullable MediaType type, Format format) {
        Charset charset = type == null ? null : type.getCharset();
        if (charset == null) {
            return true;
        }
        return format == Format.CSV ? OF_SPREADSHEETS.contains(charset) : charset.equals(StandardCharsets.UTF_8);
    }

    private static boolean isPlainOrGzip(List<String> encodings) {
        return encodings.isEmpty()
                || (encodings.size() == 1
                        && Set.of("identity", "gzip").contains(encodings.get(0).toLowerCase(Locale.ROOT)));
    }
}
