package id.satunaker.analytics.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.LongDeserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.state.KeyValueStore;
import org.awaitility.core.ConditionFactory;

/**
 * What this service would be in the DSL of Kafka Streams, for comparison: a table of persons grouped by region and
 * counted by adding and subtracting, exactly once, and a dashboard that reads the counts as they are committed.
 */
final class GroupedByRegion implements AutoCloseable {
    private static final String COUNTS = "regions";

    private final long population;
    private final String counts;
    private final KafkaStreams streams;
    private final ConsumerLifecycle dashboard;
    private final Map<String, Long> byRegion = new HashMap<>();
    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicInteger violations = new AtomicInteger();
    private volatile boolean complete;
    private volatile long sum;

    /** @param population all persons, once all are registered and however they move */
    GroupedByRegion(Cluster cluster, Path stateDir, Duration commitInterval, long population) {
        this.population = population;
        String application = "comparison-" + cluster.epoch();
        counts = application + "-" + COUNTS + "-changelog";
        streams = new KafkaStreams(topology(), config(application, stateDir, commitInterval));
        dashboard = new ConsumerLifecycle(
                "dashboard", () -> KafkaConfiguration.logConsumer(Cluster.connection()), this::show, (thread, e) -> {});
    }

    /** The service's own guarantee, commit interval and thread; the cache, which spares it updates, as it comes. */
    private static StreamsConfig config(String application, Path stateDir, Duration commitInterval) {
        Map<String, Object> config = Cluster.connection();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, application);
        config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        config.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, commitInterval.toMillis());
        config.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
        return new StreamsConfig(config);
    }

    private static Topology topology() {
        Serde<JobSeekerEvent> seekers = Serdes.serdeFrom(
                Wire.SERDES.serializer(JobSeekerEvent.class), Wire.SERDES.deserializer(JobSeekerEvent.class));
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(Topics.Names.JOB_SEEKERS, Consumed.with(Serdes.String(), seekers))
                .mapValues(event -> event.getEnvelope().getRegionCode())
                .toTable(Materialized.<String, String, KeyValueStore<Bytes, byte[]>>as("persons")
                        .withKeySerde(Serdes.String())
                        .withValueSerde(Serdes.String()))
                .groupBy(
                        (person, region) -> KeyValue.pair(region, person),
                        Grouped.with("by-region", Serdes.String(), Serdes.String()))
                .aggregate(
                        () -> 0L,
                        (region, person, count) -> count + 1,
                        (region, person, count) -> count - 1,
                        Materialized.<String, Long, KeyValueStore<Bytes, byte[]>>as(COUNTS)
                                .withKeySerde(Serdes.String())
                                .withValueSerde(Serdes.Long()));
        return builder.build();
    }

    void start() {
        streams.start();
        Instance.patiently().until(() -> streams.state() == KafkaStreams.State.RUNNING);
        dashboard.start();
    }

    private ConsumerLifecycle.Turns show(Consumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(counts).stream()
                .map(partition -> new TopicPartition(counts, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return () -> look(consumer);
    }

    /** A look falls after all that one poll gave, which may be much of a transaction or many. */
    private boolean look(Consumer<byte[], byte[]> consumer) {
        var records = consumer.poll(Duration.ofMillis(50));
        LongDeserializer count = new LongDeserializer();
        records.forEach(
                record -> byRegion.put(new String(record.key(), UTF_8), count.deserialize(counts, record.value())));
        sum = byRegion.values().stream().mapToLong(Long::longValue).sum();
        if (complete && !records.isEmpty()) {
            looks.incrementAndGet();
            violations.addAndGet(sum == population ? 0 : 1);
        }
        return true;
    }

    /** Waits until all persons are counted; from then on they only move. */
    void awaitPopulation(ConditionFactory patiently) {
        patiently.until(() -> sum == population);
        complete = true;
    }

    int looks() {
        return looks.get();
    }

    /** Looks at which the regions did not add up to the population. */
    int violations() {
        return violations.get();
    }

    @Override
    public void close() {
        dashboard.stop();
        streams.close();
    }
}
