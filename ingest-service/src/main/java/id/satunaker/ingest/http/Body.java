package id.satunaker.ingest.http;

import id.satunaker.ingest.intake.Item;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Flux;

/** The items of one request, in whatever format they came. */
interface Body {
    /** How many items go one way together: enough to make a hand-over cheap, few enough to hold several. */
    int BATCH = 500;

    /** The items, read as they are asked for; to be subscribed to once. */
    Flux<List<Item>> batches();

    /** Why the body ended before its end, if it did; known once the batches are complete. */
    Optional<Refusal> refusal();
}
