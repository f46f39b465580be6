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
    private static final Duration CATCHING_UP = Duration.ofSeconds(10);
    private static final long NOTHING = 0;
    private static final ServerSentEvent<String> COMMENT =
            ServerSentEvent.<String>builder().comment("").build();

    private final StreamRequest request;
    private final BooleanSupplier writable;
    private final StreamEvents events;
    private long seen = NOTHING;
    private Instant heardAt = Instant.EPOCH;
    private @Nullable Instant waitingSince;

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
            heardAt = tick.at();
            return event;
        }
        if (heardAt.equals(Instant.EPOCH)) {
            heardAt = tick.at();
        }
        if (quiet(tick).compareTo(HEARTBEAT) < 0) {
            return null;
        }
        heardAt = tick.at();
        return COMMENT;
    }

    private @Nullable ServerSentEvent<String> news(Tick tick) {
        Edition edition = tick.editions().of(request.audience()).orElse(null);
        if (edition == null || edition.number() == seen) {
            return null;
        }
        ServerSentEvent<String> event = seen == NOTHING ? first(edition, tick) : later(edition, tick);
        if (event != null) {
            seen = edition.number();
        }
        return event;
    }

    private @Nullable ServerSentEvent<String> later(Edition edition, Tick tick) {
        return events.update(edition, seen, request.regions())
                .orElseGet(() -> quiet(tick).compareTo(PROGRESS) < 0 ? null : events.progress(edition));
    }

    /**
     * An instance that is behind what the client saw on another says nothing until it has caught up: a client never goes
     * back. It may also be that the history was counted anew; then the wait ends with a snapshot.
     */
    private @Nullable ServerSentEvent<String> first(Edition edition, Tick tick) {
        Optional<StreamPosition> position = request.resumeAt();
        if (position.filter(edition::isBehind).isPresent() && mayWait(tick)) {
            return null;
        }
        return position.filter(edition::continues)
                .map(from -> events.resumed(edition, from, request.regions()))
                .orElseGet(() -> events.snapshot(edition, request.regions()));
    }

    private boolean mayWait(Tick tick) {
        if (waitingSince == null) {
            waitingSince = tick.at();
        }
        return Duration.between(waitingSince, tick.at()).compareTo(CATCHING_UP) < 0;
    }

    private Duration quiet(Tick tick) {
        return Duration.between(heardAt, tick.at());
    }
}
