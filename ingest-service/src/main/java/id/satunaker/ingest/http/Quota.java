package id.satunaker.ingest.http;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Flux;

/**
 * What one participant may send: events and bytes in a window. How much a body holds is known only when it is read, so a
 * request may overdraw its quota once; the next is refused until the debt is paid. Thread-safe.
 */
final class Quota {
    private final Duration window;
    private final QuotaProperties.Limits limits;
    private final Bucket events;
    private final Bucket bytes;

    Quota(Duration window, QuotaProperties.Limits limits, TimeMeter time) {
        this.window = window;
        this.limits = limits;
        this.events = bucket(limits.events(), window, time);
        this.bytes = bucket(limits.bytes().toBytes(), window, time);
    }

    private static Bucket bucket(long tokens, Duration window, TimeMeter time) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(tokens).refillGreedy(tokens, window))
                .withCustomTimePrecision(time)
                .build();
    }

    /** How long to wait until another request is taken; nothing where one is taken now. */
    Duration untilNext() {
        return longer(wait(events), wait(bytes));
    }

    private static Duration wait(Bucket bucket) {
        return Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    /** Counts events that were read, and tells how long to wait, for them and the bytes so far, before more are read. */
    Duration tookEvents(int number) {
        return longer(Duration.ofNanos(take(events, number)), wait(bytes));
    }

    /** A body whose bytes are counted as they come. */
    Flux<DataBuffer> counting(Flux<DataBuffer> body) {
        return body.doOnNext(buffer -> tookBytes(buffer.readableByteCount()));
    }

    void tookBytes(int number) {
        take(bytes, number);
    }

    private static long take(Bucket bucket, int number) {
        return number == 0 ? 0 : bucket.consumeIgnoringRateLimits(number);
    }

    /** The {@code RateLimit-Policy} of an answer. */
    String policy() {
        return "\"events\";q=%d;w=%d, \"bytes\";q=%d;qu=\"content-bytes\";w=%d"
                .formatted(limits.events(), window.toSeconds(), limits.bytes().toBytes(), window.toSeconds());
    }

    /** The {@code RateLimit} of an answer: what is left, and in how many seconds the quota is whole again. */
    String state() {
        return "\"events\";r=%d;t=%d, \"bytes\";r=%d;t=%d"
                .formatted(
                        left(events),
                        untilWhole(events, limits.events()),
                        left(bytes),
                        untilWhole(bytes, limits.bytes().toBytes()));
    }

    private static long left(Bucket bucket) {
        return Math.max(0, bucket.getAvailableTokens());
    }

    private long untilWhole(Bucket bucket, long capacity) {
        double used = (double) (capacity - bucket.getAvailableTokens()) / capacity;
        return (long) Math.ceil(used * window.toSeconds());
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
