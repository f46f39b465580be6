package id.satunaker.placement.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads parts of partitions, with a consumer of no group that lives no longer than it. Records of transactions that were
 * given up are not seen.
 */
final class RangeReader implements AutoCloseable {
    private static final long PATIENCE_NANOS = Duration.ofSeconds(10).toNanos();
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int MOST_FETCHED_BYTES = 4 << 20;

    private final Consumer<byte[], byte[]> consumer;

    RangeReader(Map<String, Object> settings) {
        Map<String, Object> ours = new HashMap<>(settings);
        ours.remove(ConsumerConfig.GROUP_ID_CONFIG);
        ours.put(CommonClientConfigs.CLIENT_ID_CONFIG, "placement-letters");
        ours.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        ours.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        ours.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, MOST_FETCHED_BYTES);
        ours.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, MOST_FETCHED_BYTES);
        ours.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int)
                Duration.ofNanos(PATIENCE_NANOS).toMillis());
        this.consumer = new KafkaConsumer<>(ours, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    List<TopicPartition> partitions(Collection<String> topics) {
        return topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .sorted(Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition))
                .toList();
    }

    /** All that can be read of each. */
    List<PartitionRange> whole(List<TopicPartition> partitions) {
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        return partitions.stream()
                .map(partition -> new PartitionRange(
                        partition, begins.getOrDefault(partition, 0L), ends.getOrDefault(partition, 0L)))
                .toList();
    }

    /**
     * What is taken of each record, in order of each partition. The records themselves are let go of, so no more of them
     * are held than are fetched at once.
     *
     * @throws TimeoutException if Kafka takes too long over it
     */
    <T> List<T> read(List<PartitionRange> ranges, Function<ConsumerRecord<byte[], byte[]>, T> take) {
        List<PartitionRange> left = new ArrayList<>(
                ranges.stream().filter(range -> !range.isEmpty()).toList());
        consumer.assign(left.stream().map(PartitionRange::partition).toList());
        left.forEach(range -> consumer.seek(range.partition(), range.from()));
        List<T> taken = new ArrayList<>();
        long start = System.nanoTime();
        while (!left.isEmpty()) {
            if (System.nanoTime() - start > PATIENCE_NANOS) {
                throw new TimeoutException("Could not read " + left);
            }
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                if (left.stream().anyMatch(range -> range.holds(record))) {
                    taken.add(take.apply(record));
                }
            }
            left.removeIf(this::isPast);
        }
        return taken;
    }

    /** Then no more of it is fetched. */
    private boolean isPast(PartitionRange range) {
        boolean past = consumer.position(range.partition()) >= range.until();
        if (past) {
            consumer.pause(List.of(range.partition()));
        }
        return past;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
