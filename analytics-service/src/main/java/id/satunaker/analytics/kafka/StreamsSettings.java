package id.satunaker.analytics.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.StreamsConfig;

/** The configuration of Kafka Streams: what the settings say over what the service's Kafka clients have in common. */
final class StreamsSettings {
    private StreamsSettings() {}

    /** @param common connection and security of every Kafka client of the service */
    static StreamsConfig of(Map<String, Object> common, AnalyticsKafkaProperties.Kafka kafka, String epoch) {
        Map<String, Object> settings = new HashMap<>(common);
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, kafka.applicationId() + "-" + epoch);
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, kafka.commitInterval().toMillis());
        settings.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, kafka.standbys());
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, kafka.threads());
        settings.put(StreamsConfig.STATE_DIR_CONFIG, kafka.stateDir().toString());
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, RocksDbMemory.Bound.class);
        settings.put(
                StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG),
                Math.toIntExact(kafka.sessionTimeout().toMillis()));
        settings.putIfAbsent(
                StreamsConfig.mainConsumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG),
                Math.toIntExact(kafka.heartbeatInterval().toMillis()));
        if (kafka.instanceId() != null) {
            settings.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), kafka.instanceId());
        }
        return new StreamsConfig(settings);
    }
}
