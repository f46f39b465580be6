package id.satunaker.analytics.kafka;

import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reads partials into the view for as long as the service runs. A reading that fails is begun again from the start; the
 * view keeps its last frames meanwhile and takes only newer ones.
 */
final class ViewLifecycle implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ViewLifecycle.class);
    private static final long STOP_MS = 10_000;

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final Function<Consumer<byte[], byte[]>, PartialsReader> readers;
    private final int partitions;
    private final Thread.UncaughtExceptionHandler broken;
    private final Backoff backoff = new Backoff();
    private @Nullable Thread thread;

    /** @param broken told of an Error, after which nothing is read any more */
    ViewLifecycle(
            Supplier<Consumer<byte[], byte[]>> consumers,
            Function<Consumer<byte[], byte[]>, PartialsReader> readers,
            int partitions,
            Thread.UncaughtExceptionHandler broken) {
        this.consumers = consumers;
        this.readers = readers;
        this.partitions = partitions;
        this.broken = broken;
    }

    @Override
    public void start() {
        Thread started = new Thread(this::run, "view-reader");
        started.setUncaughtExceptionHandler(broken);
        started.start();
        thread = started;
    }

    private void run() {
        while (!backoff.isStopped()) {
            try (Consumer<byte[], byte[]> consumer = consumers.get()) {
                read(readers.apply(consumer));
            } catch (RuntimeException e) {
                LOG.warn("The reading of the partials failed and begins again", e);
                backoff.await();
            }
        }
    }

    private void read(PartialsReader reader) {
        reader.start(partitions);
        while (!backoff.isStopped()) {
            reader.poll();
            backoff.succeeded();
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
