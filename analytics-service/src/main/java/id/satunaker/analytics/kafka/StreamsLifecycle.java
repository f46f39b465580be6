package id.satunaker.analytics.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Runs the topology for as long as the service runs: a client in which a stream thread has died is shut down whole and a
 * new one takes its place. Replacing only the thread would be slower: the new one has another number, hence another
 * static membership, and the group would wait for the dead one until its session ends.
 */
final class StreamsLifecycle implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(StreamsLifecycle.class);
    private static final Duration CLOSE = Duration.ofSeconds(20);

    private final Supplier<KafkaStreams> clients;
    private final Backoff backoff;
    private final MeterRegistry meters;
    private final Thread.UncaughtExceptionHandler broken;
    private final Semaphore ends = new Semaphore(0);
    private volatile State state = State.CREATED;
    private volatile boolean ranOnce;
    private @Nullable Thread thread;

    /**
     * @param clients makes a new client, not started
     * @param backoff the waits between clients; told elsewhere when one does well
     * @param broken told of an Error, whichever thread it ends
     */
    StreamsLifecycle(
            Supplier<KafkaStreams> clients,
            Backoff backoff,
            MeterRegistry meters,
            Thread.UncaughtExceptionHandler broken) {
        this.clients = clients;
        this.backoff = backoff;
        this.meters = meters;
        this.broken = broken;
    }

    @Override
    public void start() {
        Thread started = new Thread(this::run, "topology");
        started.setUncaughtExceptionHandler(broken);
        started.start();
        thread = started;
    }

    private void run() {
        while (!backoff.isStopped()) {
            try (KafkaStreams client = clients.get()) {
                run(client);
            } catch (RuntimeException e) {
                LOG.error("The topology cannot run now", e);
            }
            backoff.await();
        }
    }

    private void run(KafkaStreams client) {
        client.setUncaughtExceptionHandler(this::died);
        client.setStateListener(this::changed);
        try (KafkaStreamsMetrics metrics = new KafkaStreamsMetrics(client)) {
            metrics.bindTo(meters);
            client.start();
            ends.acquireUninterruptibly();
            client.close(CLOSE);
        }
        ends.drainPermits();
    }

    private StreamThreadExceptionResponse died(Throwable cause) {
        LOG.error("A stream thread died; its client is shut down and replaced", cause);
        if (cause instanceof Error) {
            broken.uncaughtException(Thread.currentThread(), cause);
        }
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    private void changed(State now, State before) {
        LOG.info("The topology is {}, was {}", now, before);
        state = now;
        ranOnce |= now == State.RUNNING;
        if (now == State.ERROR) {
            ends.release();
        }
    }

    /** Whether all state of this instance has been restored at least once since the start. */
    boolean hasRun() {
        return ranOnce;
    }

    State state() {
        return state;
    }

    @Override
    public void stop() {
        backoff.stop();
        ends.release();
        Thread running = thread;
        if (running == null) {
            return;
        }
        try {
            running.join(CLOSE.toMillis() * 2);
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
