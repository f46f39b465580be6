package id.satunaker.ingest.rotation;

import id.satunaker.ingest.BrokerProcess;
import id.satunaker.ingest.intake.PersonKey;
import id.satunaker.ingest.intake.Rekeying;
import id.satunaker.ingest.intake.Submission;
import id.satunaker.schemas.serde.EventSerdes;
import id.satunaker.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A real broker with stored events, and rotations on it from version 1 to version 2. */
final class RotationScene implements AutoCloseable {
    private static final int PARTITIONS = 4;
    static final PersonKey OLD = new PersonKey(1, List.of(secret("1")));
    static final PersonKey NEW = new PersonKey(2, List.of(secret("1"), secret("2")));
    static final Rekeying REKEYING = new Rekeying(NEW);

    private final BrokerProcess broker;
    private final Map<String, Object> settings;
    private final Admin admin;
    private final PersonTopics topics;
    private final KafkaProducer<byte[], byte[]> producer;

    RotationScene(Path folder, String registry) {
        this.broker = BrokerProcess.in(folder, Map.of());
        broker.startWithTopics(PARTITIONS);
        this.settings = Map.of("bootstrap.servers", broker.bootstrapServers());
        this.admin = Admin.create(settings);
        this.topics = new PersonTopics(new EventSerdes(Map.of("schema.registry.url", registry)));
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    static byte[] secret(String digit) {
        return digit.repeat(32).getBytes(StandardCharsets.US_ASCII);
    }

    Map<String, Object> settings() {
        return settings;
    }

    PersonTopics topics() {
        return topics;
    }

    /** Forgets what earlier tests have left. */
    void empty() throws Exception {
        Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
        ends().forEach((partition, end) -> all.put(partition, RecordsToDelete.beforeOffset(end)));
        admin.deleteRecords(all).all().get();
        List<String> groups = admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get().stream()
                .map(GroupListing::groupId)
                .toList();
        admin.deleteConsumerGroups(groups).all().get();
    }

    Map<TopicPartition, Long> ends() throws Exception {
        return offsets(OffsetSpec.latest());
    }

    Map<TopicPartition, Long> begins() throws Exception {
        return offsets(OffsetSpec.earliest());
    }

    private Map<TopicPartition, Long> offsets(OffsetSpec spec) throws Exception {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        Stream.concat(PersonTopics.names().stream(), PersonTopics.deadLetterNames().stream())
                .forEach(topic -> {
                    for (int partition = 0; partition < PARTITIONS; partition++) {
                        wanted.put(new TopicPartition(topic, partition), spec);
                    }
                });
        Map<TopicPartition, Long> offsets = new HashMap<>();
        admin.listOffsets(wanted).all().get().forEach((partition, info) -> offsets.put(partition, info.offset()));
        return offsets;
    }

    void store(List<Submission.OfRecord> events) {
        events.forEach(this::store);
        producer.flush();
    }

    /** With a header, and at the time at which it was received. */
    private void store(Submission.OfRecord event) {
        String topic = event instanceof Submission.OfJobSeeker ? Topics.Names.JOB_SEEKERS : Topics.Names.PLACEMENTS;
        ConsumerRecord<byte[], byte[]> place = new ConsumerRecord<>(
                topic,
                0,
                0,
                event.envelope().getReceivedAt().toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                0,
                new byte[0],
                new byte[0],
                new RecordHeaders().add("traceparent", traceOf(event)),
                Optional.empty());
        producer.send(topics.write(event, place));
    }

    static byte[] traceOf(Submission.OfRecord event) {
        return event.envelope().getRecordId().getBytes(StandardCharsets.UTF_8);
    }

    void store(String topic, byte[] value) {
        producer.send(new ProducerRecord<>(topic, "old-key".getBytes(StandardCharsets.US_ASCII), value));
        producer.flush();
    }

    void rotate(boolean dropUnreadable, Consumer<String> progress) {
        rotate(NEW, dropUnreadable, progress);
    }

    /** Runs as the job does. */
    void rotate(PersonKey key, boolean dropUnreadable, Consumer<String> progress) {
        Duration patience = Duration.ofSeconds(2);
        try (CommittedRecords records = new CommittedRecords(settings, patience);
                Appending appending = new Appending(settings)) {
            Rotation.Kafka ways =
                    new Rotation.Kafka(new Boundary(admin, key), new OtherReaders(admin), records, appending);
            new Rotation(ways, topics, new Rekeying(key), progress)
                    .run(new RotationProperties(dropUnreadable, patience));
        }
    }

    /** All records of persons as they are now. */
    List<ConsumerRecord<byte[], byte[]>> records() throws Exception {
        return recordsOf(PersonTopics.names());
    }

    List<ConsumerRecord<byte[], byte[]>> recordsOf(List<String> names) throws Exception {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (CommittedRecords reading = new CommittedRecords(settings, Duration.ofSeconds(10))) {
            ends().forEach((partition, end) -> {
                if (names.contains(partition.topic())) {
                    reading.before(partition, end, records::add);
                }
            });
        }
        return records;
    }

    List<Submission.OfRecord> events() throws Exception {
        return records().stream()
                .map(record -> topics.read(record).orElseThrow())
                .toList();
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
        broker.close();
    }
}
