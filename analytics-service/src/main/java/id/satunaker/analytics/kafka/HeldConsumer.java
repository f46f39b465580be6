package id.satunaker.analytics.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The consumer of a stream thread, which gives no record at or after a hold ({@link Holds}). Of what Kafka Streams 4.1.2
 * asks its consumer, three things besides the records have to agree with that:
 *
 * <ul>
 *   <li>the next offsets of a poll, which are what a task commits: they end at the hold;
 *   <li>the position, by which a task knows that it has passed control records: it is set back to the hold;
 *   <li>the lag, for whose records a task waits before it goes on with its other partitions: none while held.
 * </ul>
 *
 * <p>A held partition is paused, or its records would be fetched and thrown away again and again. Kafka Streams pauses and
 * resumes by itself as well, so what it wants is kept apart. A partition that was already past its hold is not held.
 */
final class HeldConsumer extends KafkaConsumer<byte[], byte[]> {
    private final Holds holds;
    private final Set<TopicPartition> pausedByCaller = new HashSet<>();
    private final Map<TopicPartition, Long> held = new HashMap<>();

    HeldConsumer(Map<String, Object> config, Holds holds) {
        super(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.holds = holds;
    }

    @Override
    public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
        release();
        return cut(super.poll(timeout));
    }

    private void release() {
        Set<TopicPartition> assigned = assignment();
        pausedByCaller.retainAll(assigned);
        held.keySet().retainAll(assigned);
        Set<TopicPartition> free = new HashSet<>(held.keySet());
        free.removeIf(partition -> Objects.equals(held.get(partition), holds.stop(partition)));
        held.keySet().removeAll(free);
        free.removeAll(pausedByCaller);
        super.resume(free);
    }

    private ConsumerRecords<byte[], byte[]> cut(ConsumerRecords<byte[], byte[]> read) {
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> given = new HashMap<>();
        Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>(read.nextOffsets());
        for (TopicPartition partition : read.partitions()) {
            List<ConsumerRecord<byte[], byte[]>> records = read.records(partition);
            Long stop = holds.stop(partition);
            if (stop != null && records.get(0).offset() <= stop && position(partition) >= stop) {
                hold(partition, stop);
                next.put(partition, new OffsetAndMetadata(stop));
                records = records.stream()
                        .filter(record -> record.offset() < stop)
                        .toList();
            }
            if (!records.isEmpty()) {
                given.put(partition, records);
            }
        }
        return new ConsumerRecords<>(given, next);
    }

    private void hold(TopicPartition partition, long stop) {
        held.put(partition, stop);
        super.pause(List.of(partition));
        seek(partition, stop);
    }

    @Override
    public OptionalLong currentLag(TopicPartition partition) {
        return held.containsKey(partition) ? OptionalLong.of(0) : super.currentLag(partition);
    }

    /** Kafka Streams pauses what it has been assigned anew, from wherever that begins, so it is no longer known as held. */
    @Override
    public void pause(Collection<TopicPartition> partitions) {
        held.keySet().removeAll(partitions);
        pausedByCaller.addAll(partitions);
        super.pause(partitions);
    }

    @Override
    public void resume(Collection<TopicPartition> partitions) {
        pausedByCaller.removeAll(partitions);
        Set<TopicPartition> free = new HashSet<>(partitions);
        free.removeAll(held.keySet());
        super.resume(free);
    }
}
