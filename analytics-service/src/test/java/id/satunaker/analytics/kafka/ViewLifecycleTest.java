package id.satunaker.analytics.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.junit.jupiter.api.Test;

class ViewLifecycleTest {
    private final AtomicReference<Throwable> broken = new AtomicReference<>();
    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void beginsAgainWhereAReadingFails() {
        ViewLifecycle reader = reader(() -> {
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
        ViewLifecycle reader = reader(() -> {
            throw error;
        });
        reader.start();

        Instance.patiently().until(() -> Optional.ofNullable(broken.get()).isPresent());

        assertThat(broken).hasValue(error);
        reader.stop();
    }

    private ViewLifecycle reader(Supplier<Consumer<byte[], byte[]>> consumers) {
        return new ViewLifecycle(
                consumers,
                consumer -> {
                    throw new AssertionError("there is no consumer");
                },
                1,
                (thread, error) -> broken.set(error));
    }
}
