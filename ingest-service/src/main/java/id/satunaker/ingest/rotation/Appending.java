package id.satunaker.ingest.rotation;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Appends records and counts those that all in-sync replicas have. */
final class Appending implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer;
    private final AtomicLong stored = new AtomicLong();
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    Appending(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put(ProducerConfig.ACKS_CONFIG, "all");
        all.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        all.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        all.put(ProducerConfig.LINGER_MS_CONFIG, 20);
        this.producer = new KafkaProducer<>(all, new ByteArraySerializer(), new ByteArraySerializer());
    }

    void append(ProducerRecord<byte[], byte[]> record) {
        check();
        producer.send(record, (metadata, exception) -> {
            if (exception == null) {
                stored.incrementAndGet();
            } else {
                failure.compareAndSet(null, exception);
            }
        });
    }

    /** How many are stored, once the fate of all is known. */
    long stored() {
        producer.flush();
        check();
        return stored.get();
    }

    private void check() {
        Exception cause = failure.get();
        if (cause != null) {
            throw new RotationRefusedException("an event could not be stored, and nothing was deleted: " + cause);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
