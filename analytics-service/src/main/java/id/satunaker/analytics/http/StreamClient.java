package id.satunaker.analytics.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One client of the stream. It remembers which edition it last got and nothing else, so a client that was
 * slow or away costs no memory and is told only the newest values. Called by one thread at a time.
 */
final class StreamClient {
    private static final Duration PROGRESS = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration CATCHING_UP = Duration.ofSeconds(10);
    private static final long NOTHING = 0;

    private final StreamRequest request;
    private final StreamEvents events;
    private Told told;
    private Told toldBefore;
    private Instant heardAt = Instant.EPOCH;
    private @Nullable Instant waitingSince;

    StreamClient(StreamRequest request, StreamEvents events) {
        this.request = request;
        this.events = events;
        this.told = new Told(
                NOTHING, request.resumeAt().map(StreamPosition::toString).orElse(""));
        this.toldBefore = told;
    }

    /** What to tell the client now, if anything. */
    @Nullable
    StreamEvent next(Tick tick) {
        StreamEvent event = news(tick);
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
        return StreamEvent.COMMENT;
    }

    /** Ends the last event, of which the client has got a part only; the next one tells it anew. */
    StreamEvent cutOff() {
        told = toldBefore;
        return StreamEvent.skipped(told.id());
    }

    private @Nullable StreamEvent news(Tick tick) {
        Edition edition = tick.editions().of(request.audience()).orElse(null);
        if (edition == null || edition.number() == told.edition()) {
            return null;
        }
        StreamEvent event = told.edition() == NOTHING ? first(edition, tick) : later(edition, tick);
        if (event != null) {
            toldBefore = told;
            told = new Told(edition.number(), event.id());
        }
        return event;
    }

    private @Nullable StreamEvent later(Edition edition, Tick tick) {
        return events.update(edition, told.edition(), request.regions())
                .orElseGet(() -> quiet(tick).compareTo(PROGRESS) < 0 ? null : events.progress(edition));
    }

    /**
     * An instance that is behind what the client saw on another says nothing until it has caught up: a client never goes
     * back. It may also be that the history was counted anew; then the wait ends with a snapshot.
     */
    private @Nullable StreamEvent first(Edition edition, Tick tick) {
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

    /** What the client has got, by number of edition here and by event id everywhere. */
    private record Told(long edition, String id) {}
}
