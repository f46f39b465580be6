package id.satunaker.schemas.topic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.TopicConfig;

/** One topic or dead-letter topic as it should be. */
record DeclaredTopic(String name, int partitions, Keeping keeping) {

    NewTopic newTopic(short replicationFactor) {
        Map<String, String> settings = new HashMap<>(keeping.settings());
        settings.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, minInSyncReplicas(replicationFactor));
        return new NewTopic(name, partitions, replicationFactor).configs(settings);
    }

    List<String> differences(TopicDescription description, Config config) {
        Stream<String> counts = description.partitions().size() == partitions
                ? Stream.empty()
                : Stream.of(name + " has " + description.partitions().size() + " partitions, not " + partitions);
        Stream<String> settings = keeping.settings().entrySet().stream()
                .filter(wanted -> !config.get(wanted.getKey()).value().equals(wanted.getValue()))
                .map(wanted -> name + " has " + wanted.getKey() + "="
                        + config.get(wanted.getKey()).value() + ", not " + wanted.getValue())
                .sorted();
        return Stream.concat(counts, settings).toList();
    }

    /** With three or more replicas one may be lost without stopping writes or losing what was acknowledged. */
    private static String minInSyncReplicas(short replicationFactor) {
        return replicationFactor >= 3 ? "2" : "1";
    }
}
