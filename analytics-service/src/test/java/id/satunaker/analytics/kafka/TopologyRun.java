package id.satunaker.analytics.kafka;

import id.satunaker.analytics.indicator.AreaMonth;
import id.satunaker.analytics.indicator.Contributions;
import id.satunaker.analytics.indicator.Figures;
import id.satunaker.analytics.indicator.Measure;
import id.satunaker.analytics.indicator.PartitionFrame.Partial;
import id.satunaker.analytics.indicator.View;
import id.satunaker.schemas.event.Family;
import id.satunaker.schemas.event.Frame;
import id.satunaker.schemas.event.IndicatorPartial;
import id.satunaker.schemas.serde.EventSerdes;
import id.satunaker.schemas.topic.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The topology of one partition on the test driver; the test commits, and a view takes every frame. */
final class TopologyRun implements AutoCloseable {

    /** A record of a dead-letter topic. */
    record DeadLetter(byte[] value, Map<String, String> headers) {
        String header(String name) {
            return headers.get(name);
        }
    }

    private final Contributions contributions = new Contributions(180);
    private final Commits commits = new Commits();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final View view = new View(contributions.epoch(), 1);
    private final Topology topology;
    private final TopologyTestDriver driver;
    private final String linksTopic;
    private final Map<TopicPartition, Long> offsets = new HashMap<>();
    private final List<ProducerRecord<byte[], byte[]>> sent = new ArrayList<>();
    private final Map<Family, PartitionBuffer> buffers = new EnumMap<>(Family.class);

    TopologyRun(Path stateDir, EventSerdes serdes) {
        var kafka = new AnalyticsKafkaProperties.Kafka(
                1, "test", stateDir, Duration.ofMillis(200), 1, 1, null, Duration.ofSeconds(15), false, Duration.ZERO);
        StreamsConfig config =
                StreamsSettings.of(Map.of("bootstrap.servers", "127.0.0.1:1"), kafka, contributions.epoch());
        var parts = new TaskParts(
                contributions.epoch(),
                contributions,
                new EventReader(serdes),
                Wire.SERDES.serializer(IndicatorPartial.class),
                commits,
                meters);
        linksTopic = config.getString(StreamsConfig.APPLICATION_ID_CONFIG) + "-links-repartition";
        topology = IndicatorTopology.build(config, parts, 1);
        var settings = new java.util.Properties();
        settings.putAll(config.originals());
        driver = new TopologyTestDriver(topology, settings);
        for (Family family : List.of(Family.PERSONS, Family.VACANCIES)) {
            buffers.put(family, new PartitionBuffer(family, 0));
            buffers.get(family).endLoading();
        }
    }

    String description() {
        return topology.describe().toString();
    }

    void send(SpecificRecord event) {
        sendBytes(Events.topic(event), Wire.key(event), Wire.value(event));
    }

    void sendBytes(Topics topic, byte[] key, byte[] value) {
        driver.createInputTopic(topic.topicName(), new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(key, value);
        offsets.merge(new TopicPartition(topic.topicName(), 0), 1L, Long::sum);
    }

    /** What the stream thread's producer does at a commit. */
    void commit() {
        int before = sent.size();
        Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();
        offsets.forEach((partition, offset) -> committed.put(partition, new OffsetAndMetadata(offset)));
        committed.put(new TopicPartition(linksTopic, 0), new OffsetAndMetadata(1));
        commits.before(new Commit(committed, sent::add));
        commits.after();
        sent.subList(before, sent.size()).forEach(this::read);
    }

    void commitWithoutOffsets() {
        commits.before(new Commit(Map.of(), sent::add));
    }

    private void read(ProducerRecord<byte[], byte[]> record) {
        IndicatorPartial partial = partial(record);
        PartitionBuffer buffer = buffers.get(partial.getFamily());
        if (partial.getContent() instanceof Frame frame) {
            view.apply(buffer.frame(partial.getSequence(), frame).orElseThrow());
        } else {
            var cells = (id.satunaker.schemas.event.AreaMonth) partial.getContent();
            byte[] bytes = new byte[cells.getCells().remaining()];
            cells.getCells().get(bytes);
            buffer.partial(new AreaMonth(cells.getArea(), cells.getMonth()), new Partial(partial.getSequence(), bytes));
        }
    }

    private static IndicatorPartial partial(ProducerRecord<byte[], byte[]> record) {
        return Wire.SERDES.deserializer(IndicatorPartial.class).deserialize(record.topic(), record.value());
    }

    List<String> keys() {
        return sent.stream()
                .map(record -> new String(record.key(), StandardCharsets.UTF_8))
                .toList();
    }

    Frame lastFrame() {
        return (Frame) partial(sent.get(sent.size() - 1)).getContent();
    }

    Figures figures() {
        return view.figures();
    }

    long value(String area, Measure measure, String day) {
        return view.figures().value(area, measure, LocalDate.parse(day));
    }

    double count(String verb, Topics topic) {
        return meters.counter("labour.events." + verb, "topic", topic.topicName())
                .count();
    }

    List<DeadLetter> deadLetters(Topics topic) {
        return driver
                .createOutputTopic(topic.deadLetterName(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList()
                .stream()
                .map(TopologyRun::deadLetter)
                .toList();
    }

    private static DeadLetter deadLetter(TestRecord<byte[], byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return new DeadLetter(record.value(), headers);
    }

    @Override
    public void close() {
        driver.close();
    }
}
