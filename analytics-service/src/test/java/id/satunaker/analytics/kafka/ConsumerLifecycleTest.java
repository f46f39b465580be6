package id.satunaker.analytics.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.junit.jupiter.api.Test;

class ConsumerLifecycleTest {
    private final AtomicReference<Throwable> broken = new AtomicReference<>();
    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void beginsAgainWhereAReadingFails() {
        ConsumerLifecycle reader = reader(() -> {
            attempts.incrementAndGet();
            throw new IllegalStateException("the broker is away");
        });
        reader.start();

        Instance.patiently().until(() -> attempts.get() >= 3);
        reader.stop();

        assertThat(broken).hasValue(null);
        assertThat(reader.isRunning()).isFalse();
    }

    @Test
    void saysThatTheProcessIsBrokenAfterAnError() {
        Error error = new OutOfMemoryError("planted");
        ConsumerLifecycle reader = reader(() -> {
            throw error;
        });
        reader.start();

        Instance.patiently().until(() -> Optional.ofNullable(broken.get()).isPresent());

        assertThat(broken).hasValue(error);
        reader.stop();
    }

    private ConsumerLifecycle reader(Supplier<Consumer<byte[], byte[]>> consumers) {
        return new ConsumerLifecycle(
                "reader",
                consumers,
                consumer -> {
                    throw new AssertionError("there is no consumer");
                },
                (thread, error) -> broken.set(error));
    }
}
