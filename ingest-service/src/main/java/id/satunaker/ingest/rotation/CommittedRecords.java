package id.satunaker.ingest.rotation;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads parts of partitions, one after the other. Offsets have gaps, of aborted transactions and their markers, and the
 * last one before an end may be such a gap: the position tells when an end is reached, not the records.
 */
final class CommittedRecords implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(500);
    /** At the end of a partition the broker holds a fetch back for so long, and that of the next partition behind it. */
    private static final int FETCH_WAIT_MILLIS = 10;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Duration patience;

    CommittedRecords(Map<String, Object> settings, Duration patience) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        all.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_WAIT_MILLIS);
        all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        this.consumer = new KafkaConsumer<>(all, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.patience = patience;
    }

    /** All records from the first that there is to an offset, which is not included. */
    void before(TopicPartition partition, long end, Consumer<ConsumerRecord<byte[], byte[]>> each) {
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        readTo(partition, end, each);
    }

    /** All records from an offset to the present end. */
    void from(TopicPartition partition, long begin, Consumer<ConsumerRecord<byte[], byte[]>> each) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, begin);
        readTo(partition, consumer.endOffsets(List.of(partition)).getOrDefault(partition, begin), each);
    }

    private void readTo(TopicPartition partition, long end, Consumer<ConsumerRecord<byte[], byte[]>> each) {
        long position = consumer.position(partition);
        long movedAt = System.nanoTime();
        while (position < end) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                if (record.offset() < end) {
                    each.accept(record);
                }
            }
            long now = consumer.position(partition);
            if (now > position) {
                position = now;
                movedAt = System.nanoTime();
            } else if (System.nanoTime() - movedAt > patience.toNanos()) {
                throw new RotationRefusedException(partition + " shows nothing after offset " + position
                        + ", which is not its end: Kafka is away, or a transaction is open");
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
