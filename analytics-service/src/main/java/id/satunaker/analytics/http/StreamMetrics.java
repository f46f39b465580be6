package id.satunaker.analytics.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Flux;

/** {@code labour_stream_subscribers} and {@code labour_stream_events_sent_total}; heartbeats are not events. */
final class StreamMetrics {
    private final AtomicInteger subscribers = new AtomicInteger();
    private final MeterRegistry registry;

    StreamMetrics(MeterRegistry registry) {
        this.registry = registry;
        registry.gauge("labour.stream.subscribers", subscribers);
    }

    <T> Flux<T> count(Flux<T> stream) {
        return stream.doOnSubscribe(subscription -> subscribers.incrementAndGet())
                .doFinally(end -> subscribers.decrementAndGet());
    }

    void sent(StreamEvent event) {
        String name = event.name();
        if (name != null) {
            Counter.builder("labour.stream.events.sent")
                    .tag("event", name)
                    .register(registry)
                    .increment();
        }
    }
}
