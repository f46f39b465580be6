package id.satunaker.analytics.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.analytics.indicator.Contributions;
import id.satunaker.analytics.indicator.Person;
import id.satunaker.schemas.event.Frame;
import id.satunaker.schemas.event.IndicatorPartial;
import id.satunaker.schemas.topic.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One processor that Kafka Streams initialises more than once, as it does after a TaskCorruptedException. */
class TaskProcessorTest {
    private final MockProcessorContext<byte[], byte[]> context = new MockProcessorContext<>();
    private final Commits commits = new Commits();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<ProducerRecord<byte[], byte[]>> sent = new ArrayList<>();
    private final TaskProcessor processor = new TaskProcessor(
            commits,
            c -> new PersonTask(
                    new TaskParts(
                            "r0-v180",
                            new Contributions(180),
                            new EventReader(Wire.SERDES),
                            Wire.SERDES.serializer(IndicatorPartial.class),
                            commits,
                            meters),
                    c));
    private long offset;

    @BeforeEach
    void start() {
        addStore(IndicatorTopology.PERSON, PersonSerde.create());
        addStore(IndicatorTopology.PARTIAL, Serdes.ByteArray());
        processor.init(context);
    }

    private <T> KeyValueStore<String, T> addStore(String name, Serde<T> serde) {
        KeyValueStore<String, T> store = Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(name), Serdes.String(), serde)
                .withLoggingDisabled()
                .build();
        store.init(context.getStateStoreContext(), store);
        context.addStateStore(store);
        return store;
    }

    @Test
    void forgetsWhatWasNotCommitted() {
        process(Events.registered(Events.person(1), "kab-bekasi", "32.16", "2025-03-03", "2025-03-05", 0));
        context.<KeyValueStore<String, Person>>getStateStore(IndicatorTopology.PERSON)
                .delete(Events.person(1));

        processor.init(context);
        commit();

        assertThat(sent).isEmpty();
        assertThat(meters.getMeters()).isEmpty();
    }

    @Test
    void goesOnFromTheFrameThatItsStoresKnow() {
        process(Events.registered(Events.person(1), "kab-bekasi", "32.16", "2025-03-03", "2025-03-05", 0));
        commit();

        processor.init(context);
        process(Events.registered(Events.person(2), "kab-bekasi", "32.16", "2025-03-03", "2025-03-05", -1));
        commit();

        assertThat(frames()).extracting(IndicatorPartial::getSequence).containsExactly(1L, 2L);
        Frame last = (Frame) frames().get(1).getContent();
        assertThat(last.getNewestRecordedAt()).isEqualTo(Events.NOON);
        assertThat(last.getSourceOffsets()).containsEntry(Topics.Names.JOB_SEEKERS, 2L);
    }

    @Test
    void hearsOfNoCommitOnceItIsClosed() {
        process(Events.registered(Events.person(1), "kab-bekasi", "32.16", "2025-03-03", 0));

        processor.close();
        commit();

        assertThat(sent).isEmpty();
    }

    private void process(SpecificRecord event) {
        context.setRecordMetadata(Events.topic(event).topicName(), 0, offset++);
        processor.process(new Record<>(Wire.key(event), Wire.value(event), 0));
    }

    private void commit() {
        var offsets = Map.of(new TopicPartition(Topics.Names.JOB_SEEKERS, 0), new OffsetAndMetadata(offset));
        commits.before(new Commit(offsets, sent::add));
        commits.after();
    }

    private List<IndicatorPartial> frames() {
        return sent.stream()
                .map(record ->
                        Wire.SERDES.deserializer(IndicatorPartial.class).deserialize(record.topic(), record.value()))
                .filter(partial -> partial.getContent() instanceof Frame)
                .toList();
    }
}
