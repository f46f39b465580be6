package id.satunaker.ingest.http;

import id.satunaker.ingest.intake.Sender;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The progress of the latest uploads that were named by their senders, 20 of each, in the memory of this process, each
 * for its sender alone.
 */
final class ProgressBoard {
    private static final int MOST = 20;
    /** No id is so long a number that it might be a NIK. */
    private static final Pattern ID = Pattern.compile("(?!.*\\d{16})[A-Za-z0-9._:-]{1,64}");

    private final Map<String, Map<String, Progress>> uploads = new HashMap<>();

    /** Whether a sender may name an upload so. */
    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** A new upload, in the place of an older one of the same name; the sender's oldest is forgotten. */
    synchronized Progress open(Sender sender, String id) {
        Map<String, Progress> own = uploads.computeIfAbsent(sender.participantId(), none -> new LinkedHashMap<>());
        own.remove(id);
        Progress progress = new Progress(id);
        own.put(id, progress);
        if (own.size() > MOST) {
            own.remove(own.keySet().iterator().next());
        }
        return progress;
    }

    synchronized Optional<Progress> find(Sender sender, String id) {
        return Optional.ofNullable(
                uploads.getOrDefault(sender.participantId(), Map.of()).get(id));
    }
}
