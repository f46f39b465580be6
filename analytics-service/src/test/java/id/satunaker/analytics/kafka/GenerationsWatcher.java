package id.satunaker.analytics.kafka;

import id.satunaker.schemas.event.GenerationAction;
import id.satunaker.schemas.event.GenerationPhase;
import id.satunaker.schemas.event.Generations;
import id.satunaker.schemas.event.Release;
import java.util.List;
import java.util.Optional;

/** Reads what the log of releases says of generations, and asks the leader by it. */
final class GenerationsWatcher implements AutoCloseable {
    private final GenerationRequests requests;
    private final ConsumerLifecycle reader;
    private volatile Generations known = Engines.FIRST;

    GenerationsWatcher(Cluster cluster) {
        requests = new GenerationRequests(cluster::clients, LeaderInstance.FORMAT);
        LiveReleases log = new LiveReleases(List.of(this::know));
        reader = new ConsumerLifecycle(
                "generations-watcher",
                () -> KafkaConfiguration.logConsumer(cluster.clients()),
                consumer -> new ReleasesReader(consumer, Wire.SERDES.deserializer(Release.class), log)::poll,
                (thread, error) -> {});
        reader.start();
    }

    private void know(Optional<Generations> named) {
        known = named.orElse(Engines.FIRST);
    }

    Generations known() {
        return known;
    }

    GenerationPhase phase() {
        return known.getPhase();
    }

    /** Returns when it has been answered. */
    void ask(GenerationAction action) {
        String request = requests.ask(action);
        Instance.patiently().until(() -> request.equals(known.getAnswered()));
    }

    @Override
    public void close() {
        reader.stop();
    }
}
