package id.satunaker.analytics.kafka;

import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * A transaction of a stream thread that is about to close.
 *
 * @param offsets what it commits: by source partition, the offset of the next record to read
 * @param sends takes more records for the same transaction
 */
record Commit(Map<TopicPartition, OffsetAndMetadata> offsets, Consumer<ProducerRecord<byte[], byte[]>> sends) {}
