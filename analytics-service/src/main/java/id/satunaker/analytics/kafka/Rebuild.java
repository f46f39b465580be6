package id.satunaker.analytics.kafka;

import id.satunaker.schemas.topic.Topics;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets all that this application has made of the events, in every epoch: its offsets first, then its internal topics,
 * the partials and the state on disk. After the first step nothing is counted unless from the beginning, so one that was
 * killed is made good by another.
 */
final class Rebuild {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final Admin admin;
    private final AnalyticsKafkaProperties.Kafka settings;
    private final Pattern application;
    private final Pattern internalTopic;

    Rebuild(Admin admin, AnalyticsKafkaProperties.Kafka settings) {
        this.admin = admin;
        this.settings = settings;
        this.application = GenerationNames.applications(settings.applicationId());
        this.internalTopic = Pattern.compile(application + "-.+-(?:changelog|repartition)");
    }

    /** @throws IllegalStateException if another instance does not leave, and then nothing was changed */
    void forgetAll() {
        LOG.info("Rebuilding: forgetting all that {} has made of the events", settings.applicationId());
        long deadline = System.nanoTime() + settings.rebuildPatience().toNanos();
        while (!forgetOffsets()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("An instance of " + settings.applicationId()
                        + " still runs: stop all instances before a rebuild");
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        deleteTopics(answer(admin.listTopics().names()).stream()
                .filter(internalTopic.asMatchPredicate())
                .toList());
        recreatePartials();
        new LocalState(settings.stateDir()).delete(application.asMatchPredicate());
    }

    /** Whether all are forgotten, of every epoch; none are while one epoch is still counted. */
    private boolean forgetOffsets() {
        List<String> groups = answer(
                        admin.listGroups(ListGroupsOptions.forConsumerGroups()).all())
                .stream()
                .map(GroupListing::groupId)
                .filter(application.asMatchPredicate())
                .toList();
        boolean isCounted = answer(admin.describeConsumerGroups(groups).all()).values().stream()
                .anyMatch(group -> !group.members().isEmpty());
        return !isCounted
                && admin.deleteConsumerGroups(groups).deletedGroups().values().stream()
                        .allMatch(Rebuild::isForgotten);
    }

    /** Kafka keeps the offsets of a group that somebody has joined meanwhile. */
    private static boolean isForgotten(KafkaFuture<Void> deleted) {
        try {
            deleted.get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupNotEmptyException) {
                return false;
            }
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return true;
            }
            throw new IllegalStateException("Kafka refuses a rebuild", e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Compacted topics cannot be emptied, and what one said of a month would stay until somebody says it again. */
    private void recreatePartials() {
        String name = Topics.INDICATOR_PARTIALS.topicName();
        var events =
                answer(admin.describeTopics(List.of(Topics.Names.JOB_SEEKERS)).allTopicNames());
        short copies = (short) events.values().stream()
                .mapToInt(topic -> topic.partitions().get(0).replicas().size())
                .max()
                .orElseThrow();
        deleteTopics(List.of(name));
        Topics.create(admin, settings.partitions(), copies);
    }

    /** Returns once they are gone, which is later than Kafka's answer. */
    private void deleteTopics(List<String> names) {
        admin.deleteTopics(names).topicNameValues().forEach((name, deleted) -> answerUnlessUnknown(deleted));
        while (!answer(admin.listTopics().names()).stream()
                .filter(names::contains)
                .toList()
                .isEmpty()) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private static void answerUnlessUnknown(KafkaFuture<Void> future) {
        try {
            future.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                throw new IllegalStateException("Kafka refuses a rebuild", e.getCause());
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka refuses a rebuild", e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("Interrupted while rebuilding", cause);
    }
}
