package id.satunaker.analytics.kafka;

import static org.awaitility.Awaitility.await;

import id.satunaker.schemas.backend.KafkaBackend;
import id.satunaker.schemas.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
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

    private final Queue<Placed> placed = new ConcurrentLinkedQueue<>();
    private final Producer<byte[], byte[]> producer;

    private Cluster(Producer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    static Cluster empty() {
        try (Admin admin = Admin.create(connection())) {
            admin.deleteTopics(topics(admin));
            await().atMost(Duration.ofSeconds(30)).until(() -> topics(admin).isEmpty());
        }
        KafkaBackend.shared().deployTopics(PARTITIONS);
        return new Cluster(new KafkaProducer<>(connection(), new ByteArraySerializer(), new ByteArraySerializer()));
    }

    private static Set<String> topics(Admin admin) {
        return admin.listTopics()
                .names()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    static Map<String, Object> connection() {
        return new HashMap<>(Map.of("bootstrap.servers", KafkaBackend.shared().bootstrapServers()));
    }

    void send(SpecificRecord event) {
        String topic = Events.topic(event).topicName();
        producer.send(new ProducerRecord<>(topic, Wire.key(event), Wire.value(event)), (where, failure) -> {
            if (failure == null) {
                placed.add(new Placed(new TopicPartition(topic, where.partition()), where.offset(), event));
            }
        });
    }

    void sendBytes(Topics topic, byte[] key, byte[] value) {
        producer.send(new ProducerRecord<>(topic.topicName(), key, value));
    }

    void flush() {
        producer.flush();
    }

    /** Every event that was acknowledged. */
    List<Placed> placed() {
        flush();
        return List.copyOf(placed);
    }

    /** What a reader of committed records finds in a topic now. */
    static List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (Consumer<byte[], byte[]> consumer = KafkaConfiguration.partialsConsumer(connection())) {
            List<TopicPartition> partitions = IntStream.range(0, PARTITIONS)
                    .mapToObj(partition -> new TopicPartition(topic, partition))
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
