package id.satunaker.analytics.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;

/** {@code labour_stream_subscribers} and {@code labour_stream_events_sent_total}; heartbeats are not events. */
final class StreamMetrics {
    private final AtomicInteger subscribers = new AtomicInteger();
    private final MeterRegistry registry;

    StreamMetrics(MeterRegistry registry) {
        this.registry = registry;
        registry.gauge("labour.stream.subscribers", subscribers);
    }

    Flux<ServerSentEvent<String>> count(Flux<ServerSentEvent<String>> events) {
        return events.doOnNext(this::sent)
                .doOnSubscribe(subscription -> subscribers.incrementAndGet())
                .doFinally(end -> subscribers.decrementAndGet());
    }

    private void sent(ServerSentEvent<String> event) {
        String name = event.event();
        if (name != null) {
            Counter.builder("labour.stream.events.sent")
                    .tag("event", name)
                    .register(registry)
                    .increment();
        }
    }
}
