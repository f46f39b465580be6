package id.satunaker.analytics.kafka;

import id.satunaker.analytics.indicator.Contributions;
import id.satunaker.analytics.indicator.Figures;
import id.satunaker.schemas.backend.KafkaBackend;
import id.satunaker.schemas.event.Family;
import id.satunaker.schemas.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The real broker with empty topics, and a producer that remembers where each event went. */
final class Cluster implements AutoCloseable {
    static final int PARTITIONS = 4;

    /** An event and its place. */
    record Placed(TopicPartition partition, long offset, SpecificRecord event) {}

    private static final AtomicInteger VALIDITY = new AtomicInteger(30);

    private final Queue<Placed> placed = new ConcurrentLinkedQueue<>();
    private final Map<TopicPartition, Long> ends = new ConcurrentHashMap<>();
    private final int validity = VALIDITY.getAndIncrement();
    private final String servers;
    private final Producer<byte[], byte[]> producer;

    private Cluster(String servers) {
        this.servers = servers;
        this.producer = new KafkaProducer<>(clients(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** A broker of a test's own, with all topics. */
    static Cluster on(String bootstrapServers) {
        return new Cluster(bootstrapServers);
    }

    /** Earlier records are cut off; what is compacted, and cannot be cut, is of other epochs. */
    static Cluster empty() {
        KafkaBackend.shared().deployTopics(PARTITIONS);
        cutOff();
        return new Cluster(KafkaBackend.shared().bootstrapServers());
    }

    private static void cutOff() {
        try (Admin admin = Admin.create(connection())) {
            Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
            for (Topics topic : List.of(Topics.JOB_SEEKERS, Topics.PLACEMENTS, Topics.VACANCIES)) {
                for (int partition = 0; partition < PARTITIONS; partition++) {
                    all.put(new TopicPartition(topic.topicName(), partition), RecordsToDelete.beforeOffset(-1));
                    all.put(new TopicPartition(topic.deadLetterName(), partition), RecordsToDelete.beforeOffset(-1));
                }
            }
            admin.deleteRecords(all)
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }

    /** The log of releases as on a new system. */
    static void emptyReleases() {
        empty(Topics.RELEASES);
    }

    /** Makes a topic anew: one that is compacted cannot be cut off. */
    static void empty(Topics topic) {
        KafkaBackend.shared().deployTopics(PARTITIONS);
        String log = topic.topicName();
        try (Admin admin = Admin.create(connection())) {
            admin.deleteTopics(List.of(log))
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            Instance.patiently().until(() -> !admin.listTopics().names().get().contains(log));
        }
        KafkaBackend.shared().deployTopics(PARTITIONS);
    }

    /** Deletes all events, and forgets them. */
    void deleteEvents() {
        flush();
        cutOff();
        placed.clear();
        ends.clear();
    }

    /** V, another one for each cluster, so that each has an epoch and an application id of its own. */
    int validity() {
        return validity;
    }

    String epoch() {
        return new Contributions(validity).epoch();
    }

    static Map<String, Object> connection() {
        return new HashMap<>(Map.of("bootstrap.servers", KafkaBackend.shared().bootstrapServers()));
    }

    /** How clients reach this broker. */
    Map<String, Object> clients() {
        return new HashMap<>(Map.of("bootstrap.servers", servers));
    }

    void send(SpecificRecord event) {
        send(event, placed::add);
    }

    /** Sends one of more events than can be remembered. */
    void pass(SpecificRecord event) {
        send(event, forgotten -> {});
    }

    private void send(SpecificRecord event, Consumer<Placed> memory) {
        String topic = Events.topic(event).topicName();
        producer.send(new ProducerRecord<>(topic, Wire.key(event), Wire.value(event)), (where, failure) -> {
            if (failure == null) {
                TopicPartition partition = new TopicPartition(topic, where.partition());
                memory.accept(new Placed(partition, where.offset(), event));
                ends.put(partition, where.offset() + 1);
            }
        });
    }

    void sendBytes(Topics topic, byte[] key, byte[] value) {
        producer.send(new ProducerRecord<>(topic.topicName(), key, value));
    }

    void flush() {
        producer.flush();
    }

    /** Whether figures stand for every event that was acknowledged. */
    boolean isCounted(Figures figures) {
        flush();
        return ends.entrySet().stream().allMatch(end -> offset(figures, end.getKey()) >= end.getValue());
    }

    private static long offset(Figures figures, TopicPartition partition) {
        Family family = partition.topic().equals(Topics.Names.VACANCIES) ? Family.VACANCIES : Family.PERSONS;
        return figures.progress(family, partition.partition()).sourceOffsets().getOrDefault(partition.topic(), 0L);
    }

    /** Every event that was acknowledged. */
    List<Placed> placed() {
        flush();
        return List.copyOf(placed);
    }

    /** Every event that lies in Kafka, acknowledged or not. */
    List<Placed> stored() {
        flush();
        return Stream.of(Topics.JOB_SEEKERS, Topics.PLACEMENTS, Topics.VACANCIES)
                .flatMap(topic -> readAll(topic.topicName()).stream().map(record -> stored(topic, record)))
                .toList();
    }

    private static Placed stored(Topics topic, ConsumerRecord<byte[], byte[]> record) {
        return new Placed(
                new TopicPartition(record.topic(), record.partition()),
                record.offset(),
                Wire.SERDES.deserializer(topic.valueType()).deserialize(record.topic(), record.value()));
    }

    /** What a reader of committed records finds in a topic now. */
    static List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        return read(topic, connection());
    }

    List<ConsumerRecord<byte[], byte[]>> readAll(String topic) {
        return read(topic, clients());
    }

    private static List<ConsumerRecord<byte[], byte[]>> read(String topic, Map<String, Object> clients) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (var consumer = KafkaConfiguration.logConsumer(clients)) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (!ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                consumer.poll(Duration.ofMillis(50)).forEach(records::add);
            }
        }
        return records;
    }

    @Override
    public void close() {
        producer.close();
    }
}
