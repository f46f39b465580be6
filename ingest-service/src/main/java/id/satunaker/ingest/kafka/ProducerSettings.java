package id.satunaker.ingest.kafka;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * What the meaning of an answer rests on, and so is no setting: accepted is stored by all in-sync replicas, once per
 * send, and what may still land lands before the deadline or never was sent.
 */
final class ProducerSettings {
    private static final int LINGER_MS = 5;
    private static final int BATCH_BYTES = 128 * 1024;
    private static final int LONGEST_BACKOFF_MS = 500;
    /** The producer gives up this much before the deadline, so that its word comes in time. */
    private static final int MARGIN_MS = 100;

    private ProducerSettings() {}

    /**
     * A batch that is larger than its topic takes is split by the producer, into parts of this same size: where that is
     * larger than the topic takes too, it splits without end. One record alone is not split, but refused.
     */
    static Map<String, Object> batchesOfAtMost(int bytes) {
        return Map.of(ProducerConfig.BATCH_SIZE_CONFIG, Math.min(BATCH_BYTES, bytes));
    }

    static Map<String, Object> within(Duration deadline) {
        int delivery = (int) deadline.toMillis() - MARGIN_MS;
        int request = delivery * 3 / 4;
        return Map.ofEntries(
                Map.entry(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class),
                Map.entry(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class),
                Map.entry(ProducerConfig.ACKS_CONFIG, "all"),
                Map.entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
                Map.entry(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4"),
                Map.entry(ProducerConfig.LINGER_MS_CONFIG, LINGER_MS),
                Map.entry(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES),
                Map.entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, delivery),
                Map.entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, request),
                Map.entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, (long) delivery),
                Map.entry(ProducerConfig.SOCKET_CONNECTION_SETUP_TIMEOUT_MS_CONFIG, (long) request),
                Map.entry(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, (long) LONGEST_BACKOFF_MS),
                Map.entry(ProducerConfig.RETRY_BACKOFF_MAX_MS_CONFIG, (long) LONGEST_BACKOFF_MS));
    }
}
