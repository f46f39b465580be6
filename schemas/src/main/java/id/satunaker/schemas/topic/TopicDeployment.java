package id.satunaker.schemas.topic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Brings declared topics to a broker and compares the two. */
final class TopicDeployment {
    private static final int TIMEOUT_SECONDS = 30;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final Admin admin;
    private final List<DeclaredTopic> topics;

    TopicDeployment(Admin admin, List<DeclaredTopic> topics) {
        this.admin = admin;
        this.topics = topics;
    }

    /** Creates what is missing; returns when the topics can be described, which is later than Kafka's answer. */
    void create(short replicationFactor) {
        var created = admin.createTopics(topics.stream()
                        .map(topic -> topic.newTopic(replicationFactor))
                        .toList())
                .values();
        created.forEach((name, future) -> {
            try {
                answer(future);
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw new IllegalStateException("Cannot create topic " + name + ": " + cause(e), e);
                }
            }
        });
        awaitKnown();
    }

    private void awaitKnown() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
        while (configs(describe().keySet()).size() < topics.size() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    void check() {
        Map<String, TopicDescription> descriptions = describe();
        Map<String, Config> configs = configs(descriptions.keySet());
        List<String> differences = topics.stream()
                .flatMap(topic -> differences(topic, descriptions, configs).stream())
                .toList();
        if (!differences.isEmpty()) {
            throw new IllegalStateException("The topics are not as declared (deploy them, or correct the settings): "
                    + String.join("; ", differences));
        }
    }

    private static List<String> differences(
            DeclaredTopic topic, Map<String, TopicDescription> descriptions, Map<String, Config> configs) {
        TopicDescription description = descriptions.get(topic.name());
        Config config = configs.get(topic.name());
        return description == null || config == null
                ? List.of(topic.name() + " does not exist")
                : topic.differences(description, config);
    }

    private Map<String, TopicDescription> describe() {
        var futures = admin.describeTopics(
                        topics.stream().map(DeclaredTopic::name).toList())
                .topicNameValues();
        return existing(futures, Function.identity());
    }

    private Map<String, Config> configs(Set<String> names) {
        var resources = names.stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        return existing(admin.describeConfigs(resources).values(), ConfigResource::name);
    }

    /** What the broker knows of; a topic it does not know, or that was deleted meanwhile, is left out. */
    private static <K, V> Map<String, V> existing(Map<K, KafkaFuture<V>> futures, Function<K, String> name) {
        Map<String, V> existing = new HashMap<>();
        futures.forEach((key, future) -> {
            try {
                existing.put(name.apply(key), answer(future));
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw new IllegalStateException("Cannot read topic " + name.apply(key) + ": " + cause(e), e);
                }
            }
        });
        return existing;
    }

    private static <V> V answer(KafkaFuture<V> future) throws ExecutionException {
        try {
            return future.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException("Kafka did not answer within " + TIMEOUT_SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for Kafka", e);
        }
    }

    private static String cause(ExecutionException e) {
        return String.valueOf(e.getCause());
    }
}
