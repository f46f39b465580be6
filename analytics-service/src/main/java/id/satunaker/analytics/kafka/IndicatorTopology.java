package id.satunaker.analytics.kafka;

import id.satunaker.schemas.topic.Topics;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Both families: persons from registrations and placements, vacancies from their events and the links that placements
 * send through one repartition topic. Sources are bytes, so that a record that cannot be read reaches its dead-letter
 * topic in the same transaction. The participants' heartbeats come with the persons; their topic has one partition, so the
 * first task reads them. Partials and frames have no sink: they are written at the commit (decision 0004).
 */
final class IndicatorTopology {
    static final String PERSON = "person";
    static final String PARTIAL = "partial";
    static final String PERSON_DEAD_LETTERS = "person-dead-letters";
    static final String VACANCY = "vacancy";
    static final String VACANCY_PARTIAL = "vacancy-partial";
    static final String VACANCY_DEAD_LETTERS = "vacancy-dead-letters";

    /** The repartition topic is {@code <application id>-links-repartition}; the DSL names the node before it. */
    static final String LINKS = "links";

    static final String LINKS_OUT = LINKS + "-repartition-filter";

    private static final Serde<byte[]> BYTES = Serdes.ByteArray();

    private final TaskParts parts;

    private IndicatorTopology(TaskParts parts) {
        this.parts = parts;
    }

    /** @param partitions number of partitions of every source topic, and of the links */
    static Topology build(StreamsConfig config, TaskParts parts, int partitions) {
        var builder = new StreamsBuilder(new TopologyConfig(config));
        addStores(builder);
        new IndicatorTopology(parts).addStreams(builder, partitions);
        return builder.build();
    }

    private static void addStores(StreamsBuilder builder) {
        builder.addStateStore(store(Stores.persistentKeyValueStore(PERSON), PersonSerde.create()));
        builder.addStateStore(store(Stores.inMemoryKeyValueStore(PARTIAL), BYTES));
        builder.addStateStore(store(Stores.persistentKeyValueStore(VACANCY), VacancyPostsSerde.create()));
        builder.addStateStore(store(Stores.inMemoryKeyValueStore(VACANCY_PARTIAL), BYTES));
    }

    private static <T> StoreBuilder<?> store(KeyValueBytesStoreSupplier supplier, Serde<T> serde) {
        return Stores.keyValueStoreBuilder(supplier, Serdes.String(), serde)
                .withCachingDisabled()
                .withLoggingEnabled(Map.of());
    }

    private void addStreams(StreamsBuilder builder, int partitions) {
        KStream<byte[], byte[]> links = builder.stream(
                        List.of(Topics.Names.JOB_SEEKERS, Topics.Names.PLACEMENTS, Topics.Names.PARTICIPANTS),
                        source("person-events"))
                .process(() -> task(context -> new PersonTask(parts, context)), Named.as("persons"), PERSON, PARTIAL);
        toDeadLetters(links, PERSON_DEAD_LETTERS);
        KStream<byte[], byte[]> rest = links.repartition(Repartitioned.<byte[], byte[]>as(LINKS)
                        .withKeySerde(BYTES)
                        .withValueSerde(BYTES)
                        .withNumberOfPartitions(partitions))
                .merge(
                        builder.stream(Topics.Names.VACANCIES, source("vacancy-events")),
                        Named.as("vacancies-and-links"))
                .process(
                        () -> task(context -> new VacancyTask(parts, context)),
                        Named.as("vacancies"),
                        VACANCY,
                        VACANCY_PARTIAL);
        toDeadLetters(rest, VACANCY_DEAD_LETTERS);
    }

    private TaskProcessor task(Function<ProcessorContext<byte[], byte[]>, TaskProcessor.Task> task) {
        return new TaskProcessor(parts.commits(), task);
    }

    private static Consumed<byte[], byte[]> source(String name) {
        return Consumed.with(BYTES, BYTES).withName(name);
    }

    /** A processor forwards to this node, or to the links, by name. */
    private static void toDeadLetters(KStream<byte[], byte[]> stream, String name) {
        stream.to(new DeadLetterTopic(), Produced.with(BYTES, BYTES).withName(name));
    }
}
