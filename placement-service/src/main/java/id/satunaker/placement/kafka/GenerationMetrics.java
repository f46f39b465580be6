package id.satunaker.placement.kafka;

import id.satunaker.placement.records.generation.Generation;
import id.satunaker.placement.records.generation.Generations;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToIntFunction;

/** How generations stand, as this instance knows it. */
record GenerationMetrics(Following following) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry meters) {
        gauge(meters, "labour.generation.shown", now -> now.shown().number());
        gauge(meters, "labour.generation.beside", GenerationMetrics::beside);
        gauge(meters, "labour.rebuild.differences", Generations::differences);
    }

    private static int beside(Generations now) {
        Generation beside = now.beside();
        return beside == null ? 0 : beside.number();
    }

    private void gauge(MeterRegistry meters, String name, ToIntFunction<Generations> number) {
        Gauge.builder(name, following, known -> number.applyAsInt(known.known()))
                .strongReference(true)
                .register(meters);
    }
}
