package id.satunaker.analytics.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.CloseOptions;
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

    private final String name;
    private final Function<Runnable, KafkaStreams> clients;
    private final MeterRegistry meters;
    private final Thread.UncaughtExceptionHandler broken;
    private final Backoff backoff = new Backoff();
    private final Semaphore ends = new Semaphore(0);
    private volatile State state = State.CREATED;
    private volatile boolean ranOnce;
    private volatile boolean leaves;
    private @Nullable Thread thread;

    /**
     * @param name of its thread, and in logs
     * @param clients makes a new client, not started, that runs what it is given after each commit
     * @param broken told of an Error, whichever thread it ends
     */
    StreamsLifecycle(
            String name,
            Function<Runnable, KafkaStreams> clients,
            MeterRegistry meters,
            Thread.UncaughtExceptionHandler broken) {
        this.name = name;
        this.clients = clients;
        this.meters = meters;
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
            try (KafkaStreams client = clients.apply(backoff::succeeded)) {
                run(client);
            } catch (RuntimeException e) {
                LOG.error("{} cannot run now", name, e);
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
            client.close(new CloseOptions().timeout(CLOSE).leaveGroup(leaves));
        }
        ends.drainPermits();
    }

    private StreamThreadExceptionResponse died(Throwable cause) {
        LOG.error("A stream thread of {} died; its client is shut down and replaced", name, cause);
        if (cause instanceof Error) {
            broken.uncaughtException(Thread.currentThread(), cause);
        }
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    private void changed(State now, State before) {
        LOG.info("{} is {}, was {}", name, now, before);
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

    /** Stops for good: the group does not wait for this instance to come back. */
    void leave() {
        leaves = true;
        stop();
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
