package id.satunaker.analytics.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.codec.ServerSentEvent;

/**
 * One client of the stream. It remembers the number of the edition it last got and nothing else, so a client that was
 * slow or away costs no memory and is told only the newest values. Called by one thread at a time.
 */
final class StreamClient {
    private static final Duration PROGRESS = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final ServerSentEvent<String> COMMENT =
            ServerSentEvent.<String>builder().comment("").build();

    private final StreamRequest request;
    private final BooleanSupplier writable;
    private final StreamEvents events;
    private long seen;
    private Instant heardAt = Instant.EPOCH;

    /** @param writable false while the connection still holds much of what it was given */
    StreamClient(StreamRequest request, BooleanSupplier writable, StreamEvents events) {
        this.request = request;
        this.writable = writable;
        this.events = events;
    }

    /** What to tell the client now, if anything; nothing while its connection is full. */
    @Nullable
    ServerSentEvent<String> next(Tick tick) {
        if (!writable.getAsBoolean()) {
            return null;
        }
        ServerSentEvent<String> event = news(tick);
        if (event != null) {
            seen = tick.edition().number();
            heardAt = tick.at();
            return event;
        }
        if (quiet(tick).compareTo(HEARTBEAT) < 0) {
            return null;
        }
        heardAt = tick.at();
        return COMMENT;
    }

    private @Nullable ServerSentEvent<String> news(Tick tick) {
        Edition edition = tick.edition();
        if (seen == 0) {
            return first(edition);
        }
        if (edition.number() == seen) {
            return null;
        }
        Optional<ServerSentEvent<String>> update = events.update(edition, seen, request.regions());
        return update.orElseGet(() -> quiet(tick).compareTo(PROGRESS) < 0 ? null : events.progress(edition));
    }

    private ServerSentEvent<String> first(Edition edition) {
        return request.resumeAt()
                .filter(position -> edition.continues(position.frame()))
                .map(position -> events.resumed(edition, position, request.regions()))
                .orElseGet(() -> events.snapshot(edition, request.regions()));
    }

    private Duration quiet(Tick tick) {
        return Duration.between(heardAt, tick.at());
    }
}
