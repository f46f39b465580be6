package id.satunaker.ingest.kafka;

import id.satunaker.ingest.intake.Fate;
import java.time.Duration;
import java.util.Map;
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

    private final KafkaStore store;
    private final Duration interval;
    private final ScheduledExecutorService watching =
            new ScheduledThreadPoolExecutor(1, task -> new Thread(task, "store-watch"));
    private volatile StoreState state = new StoreState(false, "not asked yet", Map.of(), Fate.UNKNOWN);
    private volatile boolean running;

    StoreWatch(KafkaStore store, Duration interval) {
        this.store = store;
        this.interval = interval;
    }

    @Override
    public Health health() {
        StoreState now = state;
        Health.Builder health = now.isUsable() ? Health.up() : Health.down();
        return now.trouble().isEmpty()
                ? health.build()
                : health.withDetail("trouble", now.trouble()).build();
    }

    /** What becomes of an event of a topic if nothing else tells. */
    Fate fate(String topic) {
        return state.fate(topic);
    }

    @Override
    public void start() {
        running = true;
        watching.scheduleWithFixedDelay(this::look, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        Map<String, Fate> troubles = Map.of();
        try {
            troubles = store.troubles();
            if (!store.isPrepared()) {
                store.prepare();
            }
            say(StoreState.usable(troubles));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            say(StoreState.unusable("Kafka does not answer", Map.of(), e));
        } catch (RuntimeException e) {
            // Anything else than a word of what is wrong would end the schedule, and with it the service's return.
            String words = e.getMessage() == null ? e.getClass().getName() : e.getMessage();
            say(StoreState.unusable(words, troubles, e));
        }
    }

    /** To be stopped is no trouble of Kafka's, though it looks like one to whoever was just waiting for it. */
    private void say(StoreState now) {
        if (!running || now.equals(state)) {
            return;
        }
        state = now;
        if (now.trouble().isEmpty()) {
            LOG.info("Topics and schemas are there: events can be stored");
        } else {
            LOG.error("Events cannot be stored: {}", now.trouble());
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
