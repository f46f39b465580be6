package id.satunaker.analytics.kafka;

import id.satunaker.schemas.event.Generations;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** Gauges of the view that is shown, and of the generations; NaN while none is known. */
final class EngineMetrics implements MeterBinder {
    private final Engines engines;
    private final Clock clock;

    EngineMetrics(Engines engines, Clock clock) {
        this.engines = engines;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        gauge("labour.view.lag", "Records of partials that have not been read", ofView(LiveView::lag))
                .register(meters);
        age("labour.view.read.age", "Time since the reader last heard from the broker", LiveView::polledAt)
                .register(meters);
        age("labour.view.frame.age", "Time since the last frame was applied", LiveView::appliedAt)
                .register(meters);
        age(
                        "labour.view.recorded.age",
                        "Time since the newest recordedAt among the events counted",
                        LiveView::newestRecordedAt)
                .register(meters);
        gauge("labour.generation.shown", "Number of the generation that is shown", ofGenerations(Generations::getShown))
                .register(meters);
        gauge(
                        "labour.generation.beside",
                        "Number of the generation beside it; 0 where there is none",
                        ofGenerations(known -> known.getBeside() == null ? 0 : known.getBeside()))
                .register(meters);
        gauge(
                        "labour.rebuild.differences",
                        "Areas and months in which the last comparison found other cells",
                        ofGenerations(Generations::getDifferences))
                .register(meters);
    }

    private Gauge.Builder<?> age(String name, String description, Function<LiveView, Instant> since) {
        return gauge(name, description, ofView(view -> age(since.apply(view)))).baseUnit("seconds");
    }

    private static Gauge.Builder<?> gauge(String name, String description, Supplier<Number> number) {
        return Gauge.builder(name, number).description(description);
    }

    private Supplier<Number> ofView(ToDoubleFunction<LiveView> number) {
        return () -> engines.shown()
                .map(engine -> number.applyAsDouble(engine.view()))
                .orElse(Double.NaN);
    }

    private Supplier<Number> ofGenerations(ToDoubleFunction<Generations> number) {
        return () -> engines.known().map(number::applyAsDouble).orElse(Double.NaN);
    }

    private double age(Instant since) {
        return Duration.between(since, clock.instant()).toMillis() / 1000.0;
    }
}
