package id.satunaker.placement.kafka;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Offsets of a partition, from one until another. */
record PartitionRange(TopicPartition partition, long from, long until) {

    boolean isEmpty() {
        return from >= until;
    }

    boolean contains(long offset) {
        return offset >= from && offset < until;
    }

    boolean holds(ConsumerRecord<?, ?> record) {
        return record.partition() == partition.partition()
                && record.topic().equals(partition.topic())
                && contains(record.offset());
    }

    PartitionRange only(long offset) {
        return new PartitionRange(partition, offset, offset + 1);
    }
}
