package id.satunaker.placement.kafka;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Up while Kafka answers, and for the generation that readers are answered from all listeners run and none of their partitions
 * stalls. Where that has another layout than this version's, this instance has no listeners for it, and is not ready.
 */
final class ListenersHealthIndicator extends AbstractHealthIndicator {
    private static final int PATIENCE_SECONDS = 2;

    private final Following following;
    private final Admin admin;

    ListenersHealthIndicator(Following following, Admin admin) {
        super("Kafka does not answer");
        this.following = following;
        this.admin = admin;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws Exception {
        Optional<RecordListeners> listeners = following.listeners().of(following.read());
        boolean running = listeners.map(RecordListeners::areRunning).orElse(false);
        SortedMap<String, String> stalled =
                listeners.map(RecordListeners::stalls).map(Stalls::current).orElseGet(TreeMap::new);
        admin.describeCluster().clusterId().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        health.status(running && stalled.isEmpty() ? "UP" : "DOWN")
                .withDetail("running", running)
                .withDetail("stalled", stalled);
    }
}
