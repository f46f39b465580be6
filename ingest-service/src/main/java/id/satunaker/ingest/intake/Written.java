package id.satunaker.ingest.intake;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/**
 * How far the store's logs have to be read to find every event of one request: by partition of a topic, the greatest
 * offset that the request stored. Thread-safe.
 */
public final class Written {
    private final Map<String, Long> offsets = new ConcurrentSkipListMap<>();

    public void add(String topic, int partition, long offset) {
        offsets.merge(topic + "-" + partition, offset, Math::max);
    }

    /** {@code topic-partition@offset,...}; empty while nothing is stored. */
    public Optional<String> text() {
        return Optional.of(offsets.entrySet().stream()
                        .map(place -> place.getKey() + "@" + place.getValue())
                        .collect(Collectors.joining(",")))
                .filter(text -> !text.isEmpty());
    }
}
