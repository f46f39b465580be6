package id.satunaker.ingest.kafka;

import id.satunaker.ingest.intake.Fate;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/**
 * Asks the brokers about the topics that events are stored in. The producer cannot say most of this: it tries again
 * until its time is over, and then only knows that it is.
 */
final class TopicSurvey {
    private final Admin admin;
    private final Duration deadline;

    TopicSurvey(Admin admin, Duration deadline) {
        this.admin = admin;
        this.deadline = deadline;
    }

    /**
     * The topics, by name, in which no event or not every event can be stored now, and why.
     *
     * @throws ExecutionException if the brokers cannot say
     * @throws TimeoutException if they do not answer by the deadline
     */
    Map<String, Fate> troubles() throws InterruptedException, ExecutionException, TimeoutException {
        var descriptions = admin.describeTopics(
                        EventRecords.topics(), new DescribeTopicsOptions().includeAuthorizedOperations(true))
                .topicNameValues();
        var configs = configs();
        Map<String, Fate> troubles = new TreeMap<>();
        for (String topic : EventRecords.topics()) {
            try {
                TopicDescription description = answer(descriptions, topic);
                troubles.put(topic, fate(description, answer(configs, topic)));
            } catch (ExecutionException e) {
                troubles.put(topic, tellingFate(e));
            }
        }
        troubles.values().removeIf(fate -> fate == Fate.STORED);
        return troubles;
    }

    /** How large a record batch every one of the topics takes, in bytes. */
    int mostBytes() throws InterruptedException, ExecutionException, TimeoutException {
        var configs = configs();
        int most = Integer.MAX_VALUE;
        for (String topic : EventRecords.topics()) {
            most = Math.min(most, number(answer(configs, topic), TopicConfig.MAX_MESSAGE_BYTES_CONFIG));
        }
        return most;
    }

    private static Fate fate(TopicDescription topic, Config config) {
        if (topic.authorizedOperations() != null
                && !topic.authorizedOperations().contains(AclOperation.WRITE)) {
            return Fate.DENIED;
        }
        int least = number(config, TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG);
        boolean isSafe = topic.partitions().stream()
                .allMatch(partition -> partition.isr().size()
                        >= Math.min(least, partition.replicas().size()));
        return isSafe ? Fate.STORED : Fate.TOO_FEW_REPLICAS;
    }

    /** Rethrows what says nothing of the topic itself. */
    private static Fate tellingFate(ExecutionException failure) throws ExecutionException {
        Fate fate = Fates.of(failure);
        if (fate == Fate.UNKNOWN) {
            throw failure;
        }
        return fate;
    }

    private Map<String, KafkaFuture<Config>> configs() {
        var resources = EventRecords.topics().stream()
                .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                .toList();
        return admin.describeConfigs(resources).values().entrySet().stream()
                .collect(Collectors.toMap(config -> config.getKey().name(), Map.Entry::getValue));
    }

    private static int number(Config config, String setting) {
        return Integer.parseInt(config.get(setting).value());
    }

    private <T> T answer(Map<String, KafkaFuture<T>> answers, String topic)
            throws InterruptedException, ExecutionException, TimeoutException {
        return Objects.requireNonNull(answers.get(topic)).get(deadline.toMillis(), TimeUnit.MILLISECONDS);
    }
}
