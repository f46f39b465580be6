package id.satunaker.analytics.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Where topics end, and whether anything lies between two places in them. For one thread. */
final class Sources implements AutoCloseable {
    private static final Duration ANSWER = Duration.ofSeconds(1);

    private final Consumer<byte[], byte[]> consumer;

    /** @param consumer used for nothing else, and closed with this */
    Sources(Consumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    /** Where every partition of the topics ends now. */
    Map<TopicPartition, Long> ends(Collection<String> topics) {
        List<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        return consumer.endOffsets(partitions);
    }

    /**
     * Whether a record may lie before the end of any of these partitions from the given places on. What Kafka wrote there
     * for itself, and what was aborted or deleted, is none.
     */
    boolean isAnyBefore(Map<TopicPartition, Long> ends, Map<TopicPartition, Long> from) {
        Map<TopicPartition, Long> open = new HashMap<>(from);
        consumer.beginningOffsets(from.keySet()).forEach((partition, kept) -> open.merge(partition, kept, Math::max));
        open.entrySet().removeIf(place -> place.getValue() >= end(ends, place.getKey()));
        consumer.assign(open.keySet());
        open.forEach(consumer::seek);
        while (!open.isEmpty()) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(ANSWER);
            if (!advance(open) || isAnyBefore(ends, records)) {
                return true;
            }
            open.keySet().removeIf(partition -> open.getOrDefault(partition, 0L) >= end(ends, partition));
        }
        return false;
    }

    /** False where nothing has moved: the broker does not answer. */
    private boolean advance(Map<TopicPartition, Long> places) {
        Map<TopicPartition, Long> before = Map.copyOf(places);
        places.replaceAll((partition, place) -> consumer.position(partition));
        return !places.equals(before);
    }

    private static boolean isAnyBefore(Map<TopicPartition, Long> ends, ConsumerRecords<byte[], byte[]> records) {
        for (ConsumerRecord<byte[], byte[]> record : records) {
            if (record.offset() < end(ends, new TopicPartition(record.topic(), record.partition()))) {
                return true;
            }
        }
        return false;
    }

    private static long end(Map<TopicPartition, Long> ends, TopicPartition partition) {
        return ends.getOrDefault(partition, 0L);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
