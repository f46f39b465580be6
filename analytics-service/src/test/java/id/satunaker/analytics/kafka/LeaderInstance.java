package id.satunaker.analytics.kafka;

import id.satunaker.analytics.indicator.Releases;
import id.satunaker.schemas.event.Release;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.Producer;

/**
 * What an instance has of the releases, as the service puts it together: the reader, and the standing for the lead. Its one
 * duty is performed twice, so that the second must not find what the first has changed unknown.
 */
final class LeaderInstance implements AutoCloseable {
    static final ReleaseFormat FORMAT = new ReleaseFormat(Wire.SERDES.serializer(Release.class));
    static final AnalyticsKafkaProperties.Kafka SETTINGS =
            Instance.settings(Path.of("unused"), Duration.ofMillis(50), Duration.ZERO);

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final LiveReleases releases;
    private final Leadership leadership;
    private final ConsumerLifecycle reader;
    private final ConsumerLifecycle leader;

    LeaderInstance(BiFunction<LiveReleases, MeterRegistry, Duty> duty) {
        this(duty, UnaryOperator.identity());
    }

    /** @param clients what stands between the leader and its producer */
    LeaderInstance(
            BiFunction<LiveReleases, MeterRegistry, Duty> duty, UnaryOperator<Producer<byte[], byte[]>> clients) {
        releases = new LiveReleases(List.of());
        reader = new ConsumerLifecycle(
                "releases-reader",
                () -> KafkaConfiguration.logConsumer(Cluster.connection()),
                consumer -> new ReleasesReader(consumer, Wire.SERDES.deserializer(Release.class), releases)::poll,
                (thread, error) -> {});
        leadership = new Leadership(
                () -> clients.apply(ReleasesConfiguration.leaderProducer(Cluster.connection(), SETTINGS)),
                releases::end,
                Collections.nCopies(2, duty.apply(releases, meters)),
                meters);
        leader = new ConsumerLifecycle("leader", LeaderInstance::consumer, leadership::stand, (thread, error) -> {});
    }

    /** Is taken for dead once it has been held up for three seconds. */
    static Consumer<byte[], byte[]> consumer() {
        Map<String, Object> config = Cluster.connection();
        config.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, 3000);
        config.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 100);
        return ReleasesConfiguration.leaderConsumer(config, SETTINGS);
    }

    LeaderInstance start() {
        reader.start();
        leader.start();
        return this;
    }

    boolean leads() {
        double gauge = meters.get("labour.leader").gauge().value();
        return leadership.leads() && gauge == 1;
    }

    Releases shown() {
        return releases.releases();
    }

    @Override
    public void close() {
        leader.stop();
        reader.stop();
    }
}
