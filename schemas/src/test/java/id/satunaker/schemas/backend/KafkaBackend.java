package id.satunaker.schemas.backend;

import id.satunaker.schemas.topic.Topics;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.utils.AppInfoParser;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.testcontainers.kafka.KafkaContainer;

/** One real broker, empty at first, shared by all tests of a JVM. */
public final class KafkaBackend {
    private static final Logger log = LoggerFactory.getLogger(KafkaBackend.class);
    private static final String IMAGE = "apache/kafka:" + AppInfoParser.getVersion();
    private static final Map<String, String> ONE_BROKER = Map.of(
            "offsets.topic.num.partitions", "4",
            "offsets.topic.replication.factor", "1",
            "transaction.state.log.num.partitions", "4",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "share.coordinator.state.topic.replication.factor", "1",
            "share.coordinator.state.topic.min.isr", "1",
            "group.initial.rebalance.delay.ms", "0",
            "auto.create.topics.enable", "false");

    private static @Nullable KafkaBackend shared;

    private final String bootstrapServers;

    private KafkaBackend(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    public static synchronized KafkaBackend shared() {
        if (shared == null) {
            shared = BackendChoice.isDocker() ? container() : embedded();
        }
        return shared;
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Creates the topics as the deploy step does; a second call must ask for as many partitions as the first. */
    public void deployTopics(int partitions) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            Topics.create(admin, partitions, (short) 1);
            Topics.check(admin, partitions);
        }
    }

    /** Its folders are deleted, and its threads end, with the JVM. */
    private static KafkaBackend embedded() {
        EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 1);
        broker.brokerProperties(ONE_BROKER);
        broker.afterPropertiesSet();
        log.info("Kafka backend: embedded KRaft {}", AppInfoParser.getVersion());
        return new KafkaBackend(broker.getBrokersAsString());
    }

    /** Testcontainers' reaper ends the container after the JVM. */
    @SuppressWarnings("resource")
    private static KafkaBackend container() {
        KafkaContainer container = new KafkaContainer(IMAGE);
        ONE_BROKER.forEach((name, value) ->
                container.withEnv("KAFKA_" + name.replace('.', '_').toUpperCase(Locale.ROOT), value));
        container.start();
        log.info("Kafka backend: container {}", IMAGE);
        return new KafkaBackend(container.getBootstrapServers());
    }
}
