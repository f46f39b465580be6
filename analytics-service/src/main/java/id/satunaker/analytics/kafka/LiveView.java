package id.satunaker.analytics.kafka;

import id.satunaker.analytics.indicator.FigureSource;
import id.satunaker.analytics.indicator.Figures;
import id.satunaker.analytics.indicator.PartitionFrame;
import id.satunaker.analytics.indicator.View;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

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
        gauges();
    }

    private void gauges() {
        Gauge.builder("labour.view.lag", this, live -> live.lag)
                .description("Records of partials that have not been read")
                .register(meters);
        age("labour.view.read.age", "Time since the reader last heard from the broker", () -> polledAt);
        age("labour.view.frame.age", "Time since the last frame was applied", () -> appliedAt);
        age(
                "labour.view.recorded.age",
                "Time since the newest recordedAt among the events counted",
                () -> view.figures().newestRecordedAt());
    }

    private void age(String name, String description, Supplier<Instant> since) {
        Gauge.builder(name, since, start -> age(start.get()))
                .description(description)
                .baseUnit("seconds")
                .strongReference(true)
                .register(meters);
    }

    private double age(Instant since) {
        return Duration.between(since, clock.instant()).toMillis() / 1000.0;
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

    boolean isLoaded() {
        return loaded;
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
}
