package id.satunaker.schemas.deploy;

import id.satunaker.schemas.serde.SchemaRegistry;
import id.satunaker.schemas.topic.Topics;
import java.util.Map;
import org.apache.avro.specific.SpecificData;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The deploy step: creates the topics that are missing, checks all, and registers every schema under FULL_TRANSITIVE
 * compatibility. Running it again changes nothing.
 */
public final class Deploy {
    private static final Logger log = LoggerFactory.getLogger(Deploy.class);
    private static final int PATIENCE_MILLIS = 30_000;
    private static final String COMPATIBILITY = "FULL_TRANSITIVE";

    private Deploy() {}

    public static void main(String... args) {
        try {
            run(DeployArguments.parse(args));
        } catch (RuntimeException e) {
            log.error("Not deployed: {}", e.getMessage());
            System.exit(1);
        }
    }

    /**
     * Deploys topics and schemas.
     *
     * @throws IllegalStateException if a topic differs from its declaration or Kafka does not answer
     * @throws org.apache.kafka.common.errors.SerializationException if the registry refuses or does not answer
     */
    public static void run(DeployArguments arguments) {
        try (Admin admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, arguments.bootstrapServers()))) {
            Topics.create(admin, arguments.partitions(), arguments.replicationFactor());
            Topics.check(admin, arguments.partitions());
        }
        log.info("Topics are as declared, {} partitions each for the core", arguments.partitions());
        registerSchemas(arguments.schemaRegistry());
    }

    /**
     * Registers the schema of every topic; compatibility first, so that no version is ever registered unchecked.
     *
     * @throws org.apache.kafka.common.errors.SerializationException if the registry refuses or does not answer
     */
    public static void registerSchemas(String schemaRegistry) {
        SchemaRegistry registry = new SchemaRegistry(
                Map.of("schema.registry.url", schemaRegistry, "http.read.timeout.ms", PATIENCE_MILLIS));
        for (Topics topic : Topics.values()) {
            String subject = topic.topicName() + "-value";
            registry.setCompatibility(subject, COMPATIBILITY);
            int id = registry.register(subject, SpecificData.get().getSchema(topic.valueType()));
            log.info("Schema {} is registered under {}", id, subject);
        }
    }
}
