package id.satunaker.placement.kafka;

import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

/** Up while Kafka answers, all listeners run, and none of their partitions stalls. */
final class ListenersHealthIndicator extends AbstractHealthIndicator {
    private static final int PATIENCE_SECONDS = 2;

    private final KafkaListenerEndpointRegistry listeners;
    private final Stalls stalls;
    private final Admin admin;

    ListenersHealthIndicator(KafkaListenerEndpointRegistry listeners, Stalls stalls, Admin admin) {
        super("Kafka does not answer");
        this.listeners = listeners;
        this.stalls = stalls;
        this.admin = admin;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws Exception {
        boolean running = listeners.getListenerContainers().stream()
                .allMatch(container -> container.isRunning() && container.isInExpectedState());
        SortedMap<String, String> stalled = stalls.current();
        admin.describeCluster().clusterId().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        health.status(running && stalled.isEmpty() ? "UP" : "DOWN")
                .withDetail("running", running)
                .withDetail("stalled", stalled);
    }
}
