package id.satunaker.ingest.kafka;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/**
 * Watches the store from a thread of its own: prepares it as soon as it is there, and asks again and again whether it
 * still is. Health is the last answer, so that asking for it never blocks. The registry is needed until all schemas are
 * known, and not after.
 */
final class StoreWatch implements HealthIndicator, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(StoreWatch.class);
    private static final String FINE = "";

    private final KafkaStore store;
    private final Duration interval;
    private final ScheduledExecutorService watching =
            new ScheduledThreadPoolExecutor(1, task -> new Thread(task, "store-watch"));
    private volatile String trouble = "not asked yet";
    private volatile boolean running;

    StoreWatch(KafkaStore store, Duration interval) {
        this.store = store;
        this.interval = interval;
    }

    @Override
    public Health health() {
        String now = trouble;
        return now.equals(FINE)
                ? Health.up().build()
                : Health.down().withDetail("trouble", now).build();
    }

    @Override
    public void start() {
        running = true;
        watching.scheduleWithFixedDelay(this::look, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            if (!store.isPrepared()) {
                store.prepare();
            }
            store.probe();
            say(FINE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            say("Kafka does not answer");
        } catch (RuntimeException e) {
            // Anything else than a word of what is wrong would end the schedule, and with it the service's return.
            say(e.getMessage() == null ? e.getClass().getName() : e.getMessage());
        }
    }

    /** To be stopped is no trouble of Kafka's, though it looks like one to whoever was just waiting for it. */
    private void say(String now) {
        if (!running || now.equals(trouble)) {
            return;
        }
        trouble = now;
        if (now.equals(FINE)) {
            LOG.info("Topics and schemas are there: events can be stored");
        } else {
            LOG.error("Events cannot be stored: {}", now);
        }
    }

    @Override
    public void stop() {
        running = false;
        watching.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
