package id.satunaker.ingest.kafka;

import id.satunaker.ingest.intake.Fate;
import id.satunaker.ingest.intake.Submission;
import id.satunaker.schemas.topic.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.ProducerFactory;

/**
 * Kafka and the schema registry as this service uses them. Every method but {@link #isPrepared} may block, up to the
 * deadline.
 */
final class KafkaStore implements AutoCloseable {
    private final ProducerFactory<String, byte[]> producers;
    private final EventRecords records;
    private final IngestKafkaProperties properties;
    private final Map<String, Object> adminSettings;
    private @Nullable Admin admin;
    private volatile boolean prepared;

    KafkaStore(
            ProducerFactory<String, byte[]> producers,
            EventRecords records,
            IngestKafkaProperties properties,
            Map<String, Object> adminSettings) {
        this.producers = producers;
        this.records = records;
        this.properties = properties;
        this.adminSettings = bounded(adminSettings, properties.deadline());
    }

    private static Map<String, Object> bounded(Map<String, Object> settings, Duration deadline) {
        Map<String, Object> bounded = new HashMap<>(settings);
        int millis = (int) deadline.toMillis();
        bounded.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis);
        bounded.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis);
        bounded.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500L);
        return bounded;
    }

    /** Whether the topics were found as declared and all schemas are known; it never becomes false again. */
    boolean isPrepared() {
        return prepared;
    }

    /**
     * Checks the topics, learns the schemas and lets the producer learn where the topics are.
     *
     * @throws RuntimeException saying what is not there, or not as declared
     */
    void prepare() throws InterruptedException, ExecutionException, TimeoutException {
        Topics.check(admin(), properties.partitions());
        records.learnSchemas();
        producers.updateConfigs(ProducerSettings.batchesOfAtMost(survey().mostBytes()));
        Producer<String, byte[]> producer = producer();
        EventRecords.topics().forEach(producer::partitionsFor);
        prepared = true;
    }

    /** Asks the brokers which topics are in trouble, and so whether they are there at all. */
    Map<String, Fate> troubles() throws InterruptedException, ExecutionException, TimeoutException {
        return survey().troubles();
    }

    private TopicSurvey survey() {
        return new TopicSurvey(admin(), properties.deadline());
    }

    /** The one producer of the process. */
    Producer<String, byte[]> producer() {
        return producers.createProducer();
    }

    /** Serializes and sends one event; the callback may come on any thread. */
    void send(Submission submission, List<Header> headers, Callback callback) {
        producer().send(records.of(submission, headers), callback);
    }

    /** Made when first needed, since to make it fails while no broker's name can be resolved. */
    private synchronized Admin admin() {
        if (admin == null) {
            admin = Admin.create(adminSettings);
        }
        return admin;
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }
}
