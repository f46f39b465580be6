package id.satunaker.schemas.serde;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Answers that never change once known, asked for at most once. A failure is remembered for a second only: long enough
 * that a registry that is down does not make each waiting thread wait its own time-out, short enough to recover.
 *
 * <p>Thread-safe. Known answers are read without a lock; questions are asked one at a time under the lock of this
 * object, so concurrent first uses of a key share one request.
 */
final class Lookups<K, V> {
    private static final long FAILURE_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int MOST_FAILURES = 1_000;

    private final Map<K, V> known = new ConcurrentHashMap<>();
    private final Map<K, Failure> failures = new HashMap<>();
    private final Function<K, V> question;

    Lookups(Function<K, V> question) {
        this.question = question;
    }

    V get(K key) {
        V value = known.get(key);
        return value != null ? value : ask(key);
    }

    private synchronized V ask(K key) {
        V value = known.get(key);
        if (value != null) {
            return value;
        }
        Failure failure = failures.get(key);
        if (failure != null && System.nanoTime() - failure.nanos() < FAILURE_NANOS) {
            throw failure.exception();
        }
        return askNow(key);
    }

    private V askNow(K key) {
        try {
            V value = question.apply(key);
            known.put(key, value);
            failures.remove(key);
            return value;
        } catch (SerializationException e) {
            remember(key, e);
            throw e;
        }
    }

    /** Bounded, since the ids of poison records are anyone's choice. */
    private void remember(K key, SerializationException exception) {
        if (failures.size() >= MOST_FAILURES) {
            failures.clear();
        }
        failures.put(key, new Failure(exception, System.nanoTime()));
    }

    private record Failure(SerializationException exception, long nanos) {}
}
