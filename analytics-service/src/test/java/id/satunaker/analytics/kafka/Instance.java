package id.satunaker.analytics.kafka;

import static org.awaitility.Awaitility.await;

import id.satunaker.analytics.indicator.Contributions;
import id.satunaker.analytics.indicator.Figures;
import id.satunaker.analytics.indicator.PartitionFrame;
import id.satunaker.analytics.indicator.View;
import id.satunaker.schemas.event.AreaMonth;
import id.satunaker.schemas.event.Generations;
import id.satunaker.schemas.event.IndicatorPartial;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;

/** One instance of the Kafka edge as the service puts it together, whose view keeps every figure it ever showed. */
final class Instance implements AutoCloseable {
    static final String APPLICATION = "suite";
    private static final int FALSE_MONTH = 12 * 2025 + 2;

    final Faults faults = new Faults();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Engines engines;
    private final Contributions contributions;
    final AnalyticsKafkaProperties.Kafka settings;
    final GenerationNames names;
    private final Holds holds = new Holds(Clock.systemUTC());
    private final Map<Integer, List<Figures>> shown = new ConcurrentHashMap<>();
    private volatile @Nullable Consumer<Figures> watcher;
    private volatile Predicate<IndicatorPartial> falsified = partial -> false;
    private volatile boolean killed;

    Instance(Cluster cluster, Path stateDir, Duration commitInterval) {
        contributions = new Contributions(cluster.validity());
        settings = settings(stateDir, commitInterval, Duration.ZERO);
        names = new GenerationNames(APPLICATION, contributions.epoch());
        LocalState state = new LocalState(stateDir);
        engines = new Engines(
                this::engine,
                forgotten -> state.delete(name -> names.numberIn(name).stream().anyMatch(forgotten)),
                holds,
                new ShownFigures(Clock.systemUTC()));
    }

    private Engine engine(int number) {
        String epoch = names.epoch(number);
        LiveView view = new LiveView(new View(epoch, Cluster.PARTITIONS), meters, Clock.systemUTC());
        return new Engine(streams(epoch), view, reader(epoch, new Recorder(number, view)));
    }

    private StreamsLifecycle streams(String epoch) {
        StreamsConfig config = StreamsSettings.of(Cluster.connection(), settings, epoch);
        TaskParts parts = new TaskParts(
                epoch, contributions, new EventReader(Wire.SERDES), faultyPartials(), new Commits(), meters);
        return new StreamsLifecycle(
                "topology-" + epoch, committed -> streams(config, parts, committed), meters, (thread, error) -> {});
    }

    private static ConsumerLifecycle reader(String epoch, FrameListener listener) {
        return new ConsumerLifecycle(
                "view-reader-" + epoch,
                () -> KafkaConfiguration.logConsumer(Cluster.connection()),
                consumer -> {
                    var deserializer = Wire.SERDES.deserializer(IndicatorPartial.class);
                    var partials = new PartialsReader(consumer, deserializer, epoch, listener);
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
            return real.serialize(topic, falsified.test(partial) ? falsified(partial) : partial);
        };
    }

    /** One region and month are another in that generation. */
    void falsify(int generation) {
        String epoch = names.epoch(generation);
        falsified = partial -> partial.getEpoch().equals(epoch)
                && partial.getContent() instanceof AreaMonth cells
                && cells.getArea().equals("32.16")
                && cells.getMonth() == FALSE_MONTH;
    }

    private static IndicatorPartial falsified(IndicatorPartial partial) {
        return IndicatorPartial.newBuilder(partial)
                .setContent(AreaMonth.newBuilder((AreaMonth) partial.getContent())
                        .setCells(ByteBuffer.wrap(GivenFigures.cells(1)))
                        .build())
                .build();
    }

    private KafkaStreams streams(StreamsConfig config, TaskParts parts, Runnable committed) {
        if (killed) {
            throw new IllegalStateException("A killed instance does not come back");
        }
        return new KafkaStreams(
                IndicatorTopology.build(config, parts, Cluster.PARTITIONS),
                config,
                new FaultyClients(parts.commits(), committed, holds, faults));
    }

    void start() {
        start(Map.of());
    }

    /** Every figure goes to the watcher, in the reader's thread, instead of being kept. */
    void watch(Consumer<Figures> each) {
        watcher = each;
    }

    /** @param stops offsets at which partitions stop */
    void start(Map<TopicPartition, Long> stops) {
        hold(stops);
        patiently()
                .until(() -> engines.figures().isPresent()
                        && engines.shown().filter(Engine::hasRun).isPresent());
    }

    void hold(Map<TopicPartition, Long> stops) {
        Map<String, Long> byName = new HashMap<>();
        stops.forEach((partition, stop) -> byName.put(partition.toString(), stop));
        engines.know(Optional.of(
                Generations.newBuilder(Engines.FIRST).setHold(byName).build()));
    }

    /** The figures of the first generation after every frame so far, in order. */
    List<Figures> shown() {
        return shown(1);
    }

    List<Figures> shown(int generation) {
        return shown.computeIfAbsent(generation, number -> new CopyOnWriteArrayList<>());
    }

    private void see(int generation, LiveView view) {
        Consumer<Figures> each = watcher;
        view.figures().ifPresent(each == null ? shown(generation)::add : each);
    }

    Figures figures() {
        return engines.figures().orElseThrow();
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
        patiently().until(() -> engines.shown().orElseThrow().state() == KafkaStreams.State.ERROR);
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
        engines.stop();
    }

    /** Keeps what a view shows. */
    private final class Recorder implements FrameListener {
        private final int number;
        private final LiveView view;

        Recorder(int number, LiveView view) {
            this.number = number;
            this.view = view;
        }

        @Override
        public void apply(PartitionFrame frame) {
            view.apply(frame);
            see(number, view);
        }

        @Override
        public void loaded() {
            view.loaded();
            see(number, view);
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
