package id.satunaker.analytics.kafka;

import id.satunaker.schemas.event.GenerationAction;
import id.satunaker.schemas.event.GenerationRequest;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Puts requests into the log of releases, where whoever leads finds them: any instance can be asked. The leader answers the
 * last one once, by its id.
 */
final class GenerationRequests {
    private static final int PATIENCE_MS = 10_000;

    private final Supplier<Map<String, Object>> connection;
    private final ReleaseFormat format;

    /** @param connection settings of a producer */
    GenerationRequests(Supplier<Map<String, Object>> connection, ReleaseFormat format) {
        this.connection = connection;
        this.format = format;
    }

    /**
     * Returns the id of the request once Kafka has it.
     *
     * @throws KafkaException where it may or may not have it
     */
    String ask(GenerationAction action) {
        String id = UUID.randomUUID().toString();
        GenerationRequest request = GenerationRequest.newBuilder()
                .setRequestId(id)
                .setAction(action)
                .build();
        try (Producer<byte[], byte[]> producer = producer()) {
            producer.send(format.request(request)).get();
            return id;
        } catch (ExecutionException e) {
            throw new KafkaException("Kafka did not take the request", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while asking", e);
        }
    }

    /** Requests are rare, so it is made for each. */
    private Producer<byte[], byte[]> producer() {
        Map<String, Object> config = connection.get();
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MS);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS / 2);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
