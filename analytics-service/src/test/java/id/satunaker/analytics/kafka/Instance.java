package id.satunaker.analytics.kafka;

import static org.awaitility.Awaitility.await;

import id.satunaker.analytics.indicator.Contributions;
import id.satunaker.analytics.indicator.Figures;
import id.satunaker.analytics.indicator.PartitionFrame;
import id.satunaker.analytics.indicator.View;
import id.satunaker.schemas.event.IndicatorPartial;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.awaitility.core.ConditionFactory;

/** One instance of the Kafka edge as the service puts it together, whose view keeps every figure it ever showed. */
final class Instance implements AutoCloseable {
    static final String APPLICATION = "suite";

    final Faults faults = new Faults();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Contributions contributions;
    private final LiveView view;
    private final List<Figures> shown = new CopyOnWriteArrayList<>();
    private volatile Consumer<Figures> watcher = shown::add;
    private final Backoff backoff = new Backoff();
    private volatile boolean killed;
    private final StreamsLifecycle streams;
    private final ConsumerLifecycle reader;

    Instance(Cluster cluster, Path stateDir, Duration commitInterval) {
        contributions = new Contributions(cluster.validity());
        view = new LiveView(new View(contributions.epoch(), Cluster.PARTITIONS), meters, Clock.systemUTC());
        var kafka = settings(stateDir, commitInterval, Duration.ZERO);
        StreamsConfig config = StreamsSettings.of(Cluster.connection(), kafka, contributions.epoch());
        TaskParts parts =
                new TaskParts(contributions, new EventReader(Wire.SERDES), faultyPartials(), new Commits(), meters);
        streams = new StreamsLifecycle(() -> streams(config, parts), backoff, meters, (thread, error) -> {});
        reader = new ConsumerLifecycle(
                "view-reader",
                () -> KafkaConfiguration.logConsumer(Cluster.connection()),
                consumer -> {
                    var deserializer = Wire.SERDES.deserializer(IndicatorPartial.class);
                    var partials = new PartialsReader(consumer, deserializer, contributions.epoch(), new Recorder());
                    partials.start(Cluster.PARTITIONS);
                    return partials::poll;
                },
                (thread, error) -> {});
    }

    static AnalyticsKafkaProperties.Kafka settings(Path stateDir, Duration commitInterval, Duration rebuildPatience) {
        return new AnalyticsKafkaProperties.Kafka(
                Cluster.PARTITIONS,
                APPLICATION,
                stateDir,
                commitInterval,
                1,
                2,
                stateDir.getFileName().toString(),
                Duration.ofSeconds(6),
                true,
                rebuildPatience);
    }

    private Serializer<IndicatorPartial> faultyPartials() {
        Serializer<IndicatorPartial> real = Wire.SERDES.serializer(IndicatorPartial.class);
        return (topic, partial) -> {
            faults.pass(Faults.Point.PARTIAL);
            return real.serialize(topic, partial);
        };
    }

    private KafkaStreams streams(StreamsConfig config, TaskParts parts) {
        if (killed) {
            throw new IllegalStateException("A killed instance does not come back");
        }
        return new KafkaStreams(
                IndicatorTopology.build(config, parts, Cluster.PARTITIONS),
                config,
                new FaultyClients(parts.commits(), backoff::succeeded, faults));
    }

    void start() {
        reader.start();
        streams.start();
        patiently().until(() -> view.isLoaded() && streams.hasRun());
    }

    /** Every figure goes to the watcher, in the reader's thread, instead of being kept. */
    void watch(Consumer<Figures> each) {
        watcher = each;
    }

    /** The figures after every frame so far, in order. */
    List<Figures> shown() {
        return shown;
    }

    Figures figures() {
        return view.figures().orElseThrow();
    }

    double events(String verb) {
        return meters.find("labour.events." + verb).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    /** Dies like a killed process: no last commit, no goodbye to the group. */
    void kill() {
        killed = true;
        faults.arm(Faults.Point.OFFSETS, 0);
        patiently().until(() -> streams.state() == KafkaStreams.State.ERROR);
        close();
    }

    /** Planted failures end stream threads, which is no failure of the test. */
    static ConditionFactory patiently() {
        return await().dontCatchUncaughtExceptions()
                .pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(60));
    }

    @Override
    public void close() {
        streams.stop();
        reader.stop();
    }

    /** Keeps what the view shows. */
    private final class Recorder implements FrameListener {
        @Override
        public void apply(PartitionFrame frame) {
            view.apply(frame);
            if (view.isLoaded()) {
                watcher.accept(figures());
            }
        }

        @Override
        public void loaded() {
            view.loaded();
            watcher.accept(figures());
        }

        @Override
        public void mismatched() {
            view.mismatched();
        }

        @Override
        public void polled(long lag) {
            view.polled(lag);
        }
    }
}
