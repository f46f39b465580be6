package id.satunaker.ingest.http;

import id.satunaker.ingest.intake.Sender;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Mono;

/**
 * Lets a request in where its sender has quota left and the process has room for its body; says no before anything of
 * the body is read. One heavy sender so takes neither the time nor the room of the others.
 */
final class Gate {
    private static final Duration BUSY = Duration.ofSeconds(1);

    private final Quotas quotas;
    private final InFlight inFlight;
    private final long share;

    /** @param most bytes of bodies that are held at once, of which one participant may have half */
    Gate(Quotas quotas, DataSize most, MeterRegistry meters) {
        this.quotas = quotas;
        this.inFlight = new InFlight(most.toBytes());
        this.share = most.toBytes() / 2;
        Gauge.builder("labour.bodies.held", inFlight, InFlight::bytes)
                .baseUnit("bytes")
                .register(meters);
    }

    /** One request before its body is read: whose it is, and how many bytes of it are held at most. */
    record Arrival(Sender sender, long bytes, ServerHttpResponse response) {}

    /** What comes next, or the answer of why it may not. */
    Mono<Void> pass(Arrival arrival, Supplier<Mono<Void>> next, Function<Refusal, Mono<Void>> otherwise) {
        return Mono.defer(() -> passed(arrival, next, otherwise));
    }

    private Mono<Void> passed(Arrival arrival, Supplier<Mono<Void>> next, Function<Refusal, Mono<Void>> otherwise) {
        Quota quota = quotas.of(arrival.sender());
        HttpHeaders headers = arrival.response().getHeaders();
        arrival.response()
                .beforeCommit(() -> Mono.fromRunnable(() -> {
                    headers.set("RateLimit-Policy", quota.policy());
                    headers.set("RateLimit", quota.state());
                }));
        Duration wait = quota.untilNext();
        if (!wait.isZero()) {
            return refused(headers, wait, otherwise.apply(Refusal.QUOTA_USED));
        }
        String id = arrival.sender().participantId();
        long bytes = Math.min(arrival.bytes(), share);
        return switch (inFlight.take(id, bytes)) {
            case TAKEN -> Mono.defer(next).doFinally(end -> inFlight.giveBack(id, bytes));
            case OWN_SHARE_IS_FULL -> refused(headers, BUSY, otherwise.apply(Refusal.TOO_MUCH_AT_ONCE));
            case ALL_IS_FULL -> refused(headers, BUSY, otherwise.apply(Refusal.SERVICE_BUSY));
        };
    }

    /** What passes is counted against these. */
    Quotas quotas() {
        return quotas;
    }

    private static Mono<Void> refused(HttpHeaders headers, Duration wait, Mono<Void> answer) {
        headers.set(
                HttpHeaders.RETRY_AFTER,
                Long.toString(wait.plusNanos(999_999_999).toSeconds()));
        return answer;
    }
}
