package id.satunaker.analytics.kafka;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Where the reading of events stops for a while, so that two generations come to stand at the same prefix. A hold ends by
 * itself: a leader that died may be late to lift it, and figures must not stand still for that long. Thread-safe.
 */
final class Holds {
    static final Duration LONGEST = Duration.ofSeconds(30);

    private final Clock clock;
    private volatile Held held = new Held(Map.of(), Instant.EPOCH);

    private record Held(Map<TopicPartition, Long> offsets, Instant end) {}

    Holds(Clock clock) {
        this.clock = clock;
    }

    /**
     * Nothing at or after these offsets is read from now on. The same offsets once more do not prolong it.
     *
     * @param offsets of the partitions that stop; none lifts the hold
     */
    void set(Map<TopicPartition, Long> offsets) {
        if (!offsets.equals(held.offsets)) {
            held = new Held(Map.copyOf(offsets), clock.instant().plus(LONGEST));
        }
    }

    /** The offset at which a partition stops; null where it does not. */
    @Nullable
    Long stop(TopicPartition partition) {
        Held now = held;
        Long stop = now.offsets.get(partition);
        return stop == null || clock.instant().isAfter(now.end) ? null : stop;
    }
}
