package id.satunaker.analytics.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import tools.jackson.databind.util.RawValue;

/**
 * Writes the events of the stream for one audience. Clients that want the same areas and left off at the same edition share one event, so
 * thousands of pages cost one rendering; what is shared is dropped with its edition.
 */
final class StreamEvents {
    private static final int SHARED_AT_MOST = 256;

    private final SnapshotWriter writer;
    private volatile Shared shared = new Shared(0);

    StreamEvents(SnapshotWriter writer) {
        this.writer = writer;
    }

    StreamEvent snapshot(Edition edition, Set<String> regions) {
        Key key = new Key("snapshot", 0, regions);
        return share(edition, key, () -> Optional.of(event(key, edition, edition.select(StreamRequest.among(regions)))))
                .orElseThrow();
    }

    /** What is new to a client that last got edition {@code seen}; empty where nothing it wants has visibly changed. */
    Optional<StreamEvent> update(Edition edition, long seen, Set<String> regions) {
        Key key = new Key("update", seen, regions);
        return share(edition, key, () -> {
            List<RawValue> changed = edition.changedAfter(seen, StreamRequest.among(regions));
            return changed.isEmpty() && !edition.isOfAnotherDayThan(seen)
                    ? Optional.empty()
                    : Optional.of(event(key, edition, changed));
        });
    }

    /** What is new to a client that left off at {@code seen}, on this instance or another. */
    StreamEvent resumed(Edition edition, StreamPosition seen, Set<String> regions) {
        List<RawValue> changed = edition.changedSince(seen, StreamRequest.among(regions), writer);
        return changed.isEmpty() && seen.date().equals(edition.date())
                ? progress(edition)
                : event(new Key("update", 0, regions), edition, changed);
    }

    StreamEvent progress(Edition edition) {
        return share(
                        edition,
                        new Key("progress", 0, Set.of()),
                        () -> Optional.of(event("progress", edition, writer.progress(edition))))
                .orElseThrow();
    }

    private StreamEvent event(Key key, Edition edition, List<RawValue> areas) {
        return event(key.name(), edition, writer.document(edition, areas));
    }

    private static StreamEvent event(String name, Edition edition, String data) {
        return StreamEvent.of(name, edition.position().toString(), data);
    }

    private Optional<StreamEvent> share(Edition edition, Key key, Supplier<Optional<StreamEvent>> write) {
        Shared current = shared;
        if (current.edition != edition.number()) {
            current = new Shared(edition.number());
            shared = current;
        }
        return current.events.size() < SHARED_AT_MOST
                ? current.events.computeIfAbsent(key, any -> write.get())
                : write.get();
    }

    private record Key(String name, long seen, Set<String> regions) {}

    /** The events of one edition. */
    private record Shared(long edition, Map<Key, Optional<StreamEvent>> events) {
        Shared(long edition) {
            this(edition, new ConcurrentHashMap<>());
        }
    }
}
