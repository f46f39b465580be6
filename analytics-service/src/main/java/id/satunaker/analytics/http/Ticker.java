package id.satunaker.analytics.http;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;

/**
 * Looks at the view five times a second, once for all clients of the stream, and not at all while there are none. Ends
 * all streams when the service stops, which would else wait for clients that never leave.
 */
class Ticker {
    static final Duration PERIOD = Duration.ofMillis(200);

    private final Editions editions;
    private final Scheduler scheduler;
    private final Flux<Tick> shared;
    private final Sinks.Empty<Void> stopped = Sinks.empty();

    Ticker(Editions editions, Scheduler scheduler) {
        this.editions = editions;
        this.scheduler = scheduler;
        this.shared = Flux.interval(PERIOD, scheduler)
                .onBackpressureDrop()
                .map(count -> look())
                .share();
    }

    /**
     * That tick, then one every period; a subscriber that is behind gets the newest one. The tick under way is left out,
     * so that the first two are a whole period apart. The first is let go of once it is given: it would else keep its
     * edition alive for as long as the client stays.
     */
    Flux<Tick> ticksAfter(Tick first) {
        AtomicReference<@Nullable Tick> once = new AtomicReference<>(first);
        return Flux.concat(
                        Mono.fromSupplier(() -> once.getAndSet(null)),
                        shared.onBackpressureLatest().skip(1))
                .takeUntilOther(stopped.asMono());
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopped.tryEmitEmpty();
    }

    Tick look() {
        return new Tick(Instant.ofEpochMilli(scheduler.now(TimeUnit.MILLISECONDS)), editions.newest());
    }
}
