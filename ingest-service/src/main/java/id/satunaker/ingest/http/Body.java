package id.satunaker.ingest.http;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** The items of one request, in whatever format they came. */
interface Body {
    /** How many items go one way together: enough to make a hand-over cheap, few enough to hold several. */
    int BATCH = 500;

    /** The items, read as they are asked for; to be subscribed to once. */
    Flux<Batch> batches();

    /** Why the body ended before its end, if it did; known once the batches are complete. */
    Optional<Refusal> refusal();

    /** How the body is laid out if it is a spreadsheet and its header has been read, else null. */
    default @Nullable SheetLayout layout() {
        return null;
    }
}
