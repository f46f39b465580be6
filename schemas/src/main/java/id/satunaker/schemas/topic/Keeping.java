package id.satunaker.schemas.topic;

import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_COMPACT;
import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_DELETE;
import static org.apache.kafka.common.config.TopicConfig.RETENTION_BYTES_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.RETENTION_MS_CONFIG;

import java.time.Duration;
import java.util.Map;

/** How long a topic keeps its records. */
enum Keeping {
    FOR_EVER,
    NEWEST_OF_KEY,
    THIRTY_DAYS;

    private static final String UNLIMITED = "-1";

    /** As Kafka's topic settings. */
    Map<String, String> settings() {
        return switch (this) {
            case FOR_EVER ->
                Map.of(
                        CLEANUP_POLICY_CONFIG, CLEANUP_POLICY_DELETE,
                        RETENTION_MS_CONFIG, UNLIMITED,
                        RETENTION_BYTES_CONFIG, UNLIMITED);
            case NEWEST_OF_KEY -> Map.of(CLEANUP_POLICY_CONFIG, CLEANUP_POLICY_COMPACT);
            case THIRTY_DAYS ->
                Map.of(
                        CLEANUP_POLICY_CONFIG,
                        CLEANUP_POLICY_DELETE,
                        RETENTION_MS_CONFIG,
                        String.valueOf(Duration.ofDays(30).toMillis()));
        };
    }
}
