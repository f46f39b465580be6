package id.satunaker.analytics.kafka;

import id.satunaker.analytics.indicator.FigureSource;
import id.satunaker.analytics.indicator.Figures;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the generation that is shown. When another takes its place, the last figures of the one before are given
 * until the other has read as far: no reader ever finds none, or older ones. Thread-safe.
 */
final class ShownFigures implements FigureSource {
    private FigureSource source = Optional::empty;
    private @Nullable Figures last;

    synchronized void show(FigureSource next) {
        last = figures().orElse(null);
        source = next;
    }

    @Override
    public synchronized Optional<Figures> figures() {
        Figures kept = last;
        Optional<Figures> newest = source.figures();
        if (kept == null) {
            return newest;
        }
        if (newest.isEmpty() || !EventOffsets.of(newest.get()).covers(EventOffsets.of(kept))) {
            return Optional.of(kept);
        }
        last = null;
        return newest;
    }
}
