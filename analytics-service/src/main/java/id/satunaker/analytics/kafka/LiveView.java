package id.satunaker.analytics.kafka;

import id.satunaker.analytics.indicator.FigureSource;
import id.satunaker.analytics.indicator.Figures;
import id.satunaker.analytics.indicator.PartitionFrame;
import id.satunaker.analytics.indicator.View;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * The view as the rest of the service sees it: nothing until it is loaded, and from then on the last frames, whatever
 * happens to the topology or the broker.
 */
final class LiveView implements FrameListener, FigureSource {
    private final View view;
    private final MeterRegistry meters;
    private final Clock clock;
    private volatile boolean loaded;
    private volatile long lag;
    private volatile Instant polledAt;
    private volatile Instant appliedAt;

    LiveView(View view, MeterRegistry meters, Clock clock) {
        this.view = view;
        this.meters = meters;
        this.clock = clock;
        this.polledAt = clock.instant();
        this.appliedAt = polledAt;
    }

    @Override
    public void apply(PartitionFrame frame) {
        if (view.apply(frame)) {
            appliedAt = clock.instant();
            meters.counter(
                            "labour.frames.applied",
                            "family",
                            frame.family().name().toLowerCase(Locale.ROOT))
                    .increment();
        }
    }

    @Override
    public void loaded() {
        loaded = true;
    }

    @Override
    public void mismatched() {
        meters.counter("labour.frames.mismatched").increment();
    }

    @Override
    public void polled(long unread) {
        lag = unread;
        polledAt = clock.instant();
    }

    @Override
    public Optional<Figures> figures() {
        return loaded ? Optional.of(view.figures()) : Optional.empty();
    }

    /** Records of partials that are there and have not been read. */
    long lag() {
        return lag;
    }

    /** When the reader last heard from the broker. */
    Instant polledAt() {
        return polledAt;
    }

    /** When the last frame was applied. */
    Instant appliedAt() {
        return appliedAt;
    }

    /** Greatest recordedAt among the events counted, also while it is loading. */
    Instant newestRecordedAt() {
        return view.figures().newestRecordedAt();
    }
}
