package id.satunaker.analytics.kafka;

import id.satunaker.analytics.kafka.SideBySide.Both;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * The attempts of a rebuild to compare two generations. Each makes both stop a little ahead of the newest events, at a place
 * that neither has passed when it hears of it: further ahead with each attempt. For one thread.
 */
final class Attempts {
    static final int MOST = 10;
    /** Shorter than a hold, so that both stand until the end. */
    static final Duration LONGEST = Duration.ofSeconds(20);

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int AHEAD = 2;

    private final Sources sources;
    private final Clock clock;
    private @Nullable Look before;
    private Map<String, Long> hold = Map.of();
    private Instant heldAt = Instant.EPOCH;
    private int failed;

    /** How things stood at an instant. */
    private record Look(Instant at, EventOffsets shown, Map<TopicPartition, Long> ends) {}

    Attempts(Sources sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    /** A rebuild has ended, or none has begun. */
    void reset() {
        before = null;
        hold = Map.of();
        failed = 0;
    }

    /**
     * Where both are to stop; nothing until the one that is built is at most a second behind, and for a second after another
     * attempt.
     */
    Optional<Map<TopicPartition, Long>> stops(Both both) {
        Look earlier = before;
        Instant now = clock.instant();
        if (earlier != null && now.isBefore(earlier.at.plus(LOOK))) {
            return Optional.empty();
        }
        Look look = new Look(now, EventOffsets.of(both.shown()), sources.ends(EventOffsets.TOPICS));
        before = look;
        return earlier != null && EventOffsets.of(both.beside()).covers(earlier.shown)
                ? Optional.of(ahead(earlier, look))
                : Optional.empty();
    }

    /** By the rate at which events arrived since the earlier look. */
    private Map<TopicPartition, Long> ahead(Look earlier, Look look) {
        double looks = (double) Duration.between(earlier.at, look.at).toMillis() / LOOK.toMillis();
        Map<TopicPartition, Long> stops = new HashMap<>();
        look.ends.forEach((partition, end) -> {
            long arrived = end - earlier.ends.getOrDefault(partition, end);
            stops.put(partition, end + (long) (arrived / looks * AHEAD * (failed + 1)));
        });
        return stops;
    }

    /** Whether an attempt has taken too long, from when this instance first heard of it as the leader. */
    boolean hasFailed(Map<String, Long> attempt) {
        if (!attempt.equals(hold)) {
            hold = Map.copyOf(attempt);
            heldAt = clock.instant();
        }
        boolean isOver = clock.instant().isAfter(heldAt.plus(LONGEST));
        if (isOver) {
            before = null;
            hold = Map.of(); // where nothing arrives the next attempt stops at the same place, and has its own time
            failed++;
        }
        return isOver;
    }

    boolean areUsedUp() {
        return failed >= MOST;
    }
}
