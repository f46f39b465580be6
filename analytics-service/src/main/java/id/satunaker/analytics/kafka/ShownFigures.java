package id.satunaker.analytics.kafka;

import id.satunaker.analytics.indicator.FigureSource;
import id.satunaker.analytics.indicator.Figures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the generation that is shown. When another takes its place, the last figures of the one before are given
 * until the other has read as far, so that no reader finds none, or older ones; but no longer than for half a minute once
 * there are others, since who goes back may have reason to. Thread-safe.
 */
final class ShownFigures implements FigureSource {
    static final Duration LONGEST = Duration.ofSeconds(30);

    private final Clock clock;
    private FigureSource source = Optional::empty;
    private @Nullable Figures last;
    private Instant end = Instant.EPOCH;

    ShownFigures(Clock clock) {
        this.clock = clock;
    }

    synchronized void show(FigureSource next) {
        last = figures().orElse(null);
        source = next;
        end = clock.instant().plus(LONGEST);
    }

    @Override
    public synchronized Optional<Figures> figures() {
        Figures kept = last;
        Optional<Figures> newest = source.figures();
        if (kept == null) {
            return newest;
        }
        if (newest.isEmpty() || !mayFollow(newest.get(), kept)) {
            return Optional.of(kept);
        }
        last = null;
        return newest;
    }

    private boolean mayFollow(Figures newest, Figures kept) {
        return EventOffsets.of(newest).covers(EventOffsets.of(kept))
                || clock.instant().isAfter(end);
    }
}
