package id.satunaker.placement.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PersistentTest {
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger broken = new AtomicInteger();

    @Test
    void goesOnAfterAFailure() {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
        try {
            thread.scheduleWithFixedDelay(work(new IllegalStateException("planted")), 0, 1, TimeUnit.MILLISECONDS);

            await().until(() -> done.get() > 2);
        } finally {
            thread.shutdownNow();
        }
        assertThat(broken).hasValue(0);
    }

    @Test
    void breaksTheProcessByAnError() {
        OutOfMemoryError planted = new OutOfMemoryError("planted");

        assertThatThrownBy(work(planted)::run).isSameAs(planted);

        assertThat(broken).hasValue(1);
    }

    /** Fails at first. */
    private Persistent work(Throwable first) {
        return new Persistent(
                () -> {
                    if (done.getAndIncrement() == 0) {
                        throw sneaked(first);
                    }
                },
                broken::incrementAndGet);
    }

    private static RuntimeException sneaked(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return (RuntimeException) cause;
    }
}
