package id.satunaker.analytics.kafka;

import id.satunaker.schemas.event.GenerationAction;
import id.satunaker.schemas.event.Release;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;

/** An instance that reads which generations there are, and stands for the lead, whose duty are the generations. */
final class RebuildingInstance implements AutoCloseable {
    private static final ReleaseFormat FORMAT = new ReleaseFormat(Wire.SERDES.serializer(Release.class));

    final Instance instance;
    private final RebuildEndpoint endpoint;
    private final ConsumerLifecycle reader;
    private final ConsumerLifecycle leader;
    private final Leadership leadership;
    private final Admin admin = Admin.create(Cluster.connection());
    private final Sources sources = new Sources(KafkaConfiguration.logConsumer(Cluster.connection()));

    RebuildingInstance(Cluster cluster, Path stateDir, Duration commitInterval) {
        instance = new Instance(cluster, stateDir, commitInterval);
        LiveReleases log = new LiveReleases(List.of(instance.engines));
        reader = new ConsumerLifecycle(
                "releases-reader",
                () -> KafkaConfiguration.logConsumer(Cluster.connection()),
                consumer -> new ReleasesReader(consumer, Wire.SERDES.deserializer(Release.class), log)::poll,
                (thread, error) -> {});
        var generations = new SideBySide(instance.engines, instance.names, new Settled(admin, sources));
        endpoint = new RebuildEndpoint(generations, new GenerationRequests(Cluster::connection, FORMAT));
        leadership = new Leadership(
                () -> ReleasesConfiguration.leaderProducer(Cluster.connection(), instance.settings),
                log::end,
                List.of(rebuildDuty(log, generations), forgettingDuty()),
                new SimpleMeterRegistry());
        leader = new ConsumerLifecycle(
                "leader",
                () -> ReleasesConfiguration.leaderConsumer(Cluster.connection(), instance.settings),
                leadership::stand,
                (thread, error) -> {});
    }

    private Duty rebuildDuty(LiveReleases log, SideBySide generations) {
        return new RebuildDuty(log, FORMAT, generations, new Attempts(sources, Clock.systemUTC()));
    }

    private Duty forgettingDuty() {
        var partials = new ForgottenPartials(() -> KafkaConfiguration.logConsumer(Cluster.connection()));
        return new ForgettingDuty(
                instance.engines,
                instance.names,
                new ForgettingDuty.Forgetting(new Applications(admin), partials),
                Clock.systemUTC());
    }

    void start() {
        reader.start();
        leader.start();
        Instance.patiently().until(() -> instance.engines.figures().isPresent());
    }

    boolean leads() {
        return leadership.leads();
    }

    RebuildEndpoint.State state() {
        return endpoint.state();
    }

    /** Asks, and waits for the answer. */
    RebuildEndpoint.State ask(GenerationAction action) {
        String request = switch (action) {
            case START -> endpoint.start().getBody().request();
            case BACK -> endpoint.act("back").getBody().request();
            default -> endpoint.forget().getBody().request();
        };
        Instance.patiently().until(() -> request.equals(state().answered()));
        return state();
    }

    /** Dies like a killed process, as far as its topologies go; the lead is given up at once, to save waiting. */
    void kill() {
        leader.stop();
        instance.kill();
        close();
    }

    @Override
    public void close() {
        leader.stop();
        reader.stop();
        instance.close();
        sources.close();
        admin.close();
    }
}
