package id.satunaker.analytics.http;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * An event as it goes to every client that wants the same; its bytes are shared and never written to.
 *
 * @param name null for a comment, which is no event
 * @param id what a client has seen with it
 */
@SuppressWarnings("ArrayRecordComponent") // shared, never compared
record StreamEvent(@Nullable String name, String id, byte[] bytes) {
    /** Says that the connection is alive. */
    static final StreamEvent COMMENT = new StreamEvent(null, "", bytes(":\n\n"));

    private static final String SKIPPED = "skipped";

    static StreamEvent of(String name, String id, String data) {
        return new StreamEvent(name, id, bytes("id:" + id + "\nevent:" + name + "\ndata:" + data + "\n\n"));
    }

    /**
     * Ends an event of which the client has got a part: in the text of a stream the last {@code event} and {@code id} of
     * an event count, so it is one that nobody listens to, and the client is where it was before.
     */
    static StreamEvent skipped(String id) {
        return new StreamEvent(SKIPPED, id, bytes("\nevent:" + SKIPPED + "\nid:" + id + "\n\n"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
