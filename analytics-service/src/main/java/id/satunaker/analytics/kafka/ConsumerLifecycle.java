package id.satunaker.analytics.kafka;

import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Takes turns with a consumer, in a thread of its own, for as long as the service runs. Where a turn fails, all begins
 * again after a while with another consumer; what was made of the turns before stays as it is meanwhile.
 */
final class ConsumerLifecycle implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ConsumerLifecycle.class);
    private static final long STOP_MS = 10_000;

    private final String name;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final Function<Consumer<byte[], byte[]>, Turns> work;
    private final Thread.UncaughtExceptionHandler broken;
    private final Backoff backoff = new Backoff();
    private @Nullable Thread thread;

    /** What is done with one consumer. */
    @FunctionalInterface
    interface Turns {
        /** @return whether all went well, so that after the next failure the wait is short */
        boolean take();
    }

    /**
     * @param work begins the work with a new consumer
     * @param broken told of an Error, after which nothing is done any more
     */
    ConsumerLifecycle(
            String name,
            Supplier<Consumer<byte[], byte[]>> consumers,
            Function<Consumer<byte[], byte[]>, Turns> work,
            Thread.UncaughtExceptionHandler broken) {
        this.name = name;
        this.consumers = consumers;
        this.work = work;
        this.broken = broken;
    }

    @Override
    public void start() {
        Thread started = new Thread(this::run, name);
        started.setUncaughtExceptionHandler(broken);
        started.start();
        thread = started;
    }

    private void run() {
        while (!backoff.isStopped()) {
            try (Consumer<byte[], byte[]> consumer = consumers.get()) {
                take(work.apply(consumer));
            } catch (RuntimeException e) {
                LOG.warn("{} failed and begins again", name, e);
                backoff.await();
            }
        }
    }

    private void take(Turns turns) {
        while (!backoff.isStopped()) {
            if (turns.take()) {
                backoff.succeeded();
            }
        }
    }

    @Override
    public void stop() {
        backoff.stop();
        Thread running = thread;
        if (running == null) {
            return;
        }
        try {
            running.join(STOP_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
