package id.satunaker.analytics.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.core.io.Resource;
import org.springframework.util.DigestUtils;

/** The ETag of a file by its content, read once; a weak one, since it may leave compressed. */
final class ContentTag implements Function<Resource, String> {
    private final Map<File, String> tags = new ConcurrentHashMap<>();

    @Override
    public String apply(Resource file) {
        try {
            return tags.computeIfAbsent(new File(file.getURI(), file.lastModified()), any -> tag(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String tag(Resource file) {
        try {
            return "W/\"" + DigestUtils.md5DigestAsHex(file.getContentAsByteArray()) + "\"";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One state of a file: it may change while the service runs from folders, not from its jar. */
    private record File(URI uri, long lastModified) {}
}
