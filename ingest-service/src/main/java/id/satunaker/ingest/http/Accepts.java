package id.satunaker.ingest.http;

import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** What a sender would have for an answer. */
final class Accepts {
    private static final MediaType CSV = new MediaType("text", "csv");

    private Accepts() {}

    /** Whether CSV is asked for by its name, and nothing else more than it. */
    static boolean csv(HttpHeaders headers) {
        try {
            List<MediaType> accepted = headers.getAccept();
            double most = accepted.stream()
                    .mapToDouble(MediaType::getQualityValue)
                    .max()
                    .orElse(0);
            return accepted.stream()
                    .filter(type -> type.getQualityValue() == most && most > 0)
                    .anyMatch(type -> type.equalsTypeAndSubtype(CSV));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
