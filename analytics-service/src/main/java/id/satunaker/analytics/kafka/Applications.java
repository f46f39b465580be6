package id.satunaker.analytics.kafka;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** What Kafka keeps of applications of Kafka Streams: the offsets of their groups, and their internal topics. */
final class Applications {
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final Admin admin;

    Applications(Admin admin) {
        this.admin = admin;
    }

    List<String> groups(Predicate<String> wanted) {
        return answer(admin.listGroups(ListGroupsOptions.forConsumerGroups()).all()).stream()
                .map(GroupListing::groupId)
                .filter(wanted)
                .toList();
    }

    /** Whether the offsets of all groups are forgotten; none are while one of them has a member. */
    boolean forgetOffsets(List<String> groups) {
        boolean isCounted = answer(admin.describeConsumerGroups(groups).all()).values().stream()
                .anyMatch(group -> !group.members().isEmpty());
        return !isCounted
                && admin.deleteConsumerGroups(groups).deletedGroups().values().stream()
                        .allMatch(Applications::isForgotten);
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
            throw new IllegalStateException("Kafka refuses to forget", e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    List<String> topics(Predicate<String> wanted) {
        return allTopics().stream().filter(wanted).toList();
    }

    private Set<String> allTopics() {
        return answer(admin.listTopics().names());
    }

    /** Returns once they are gone, which is later than Kafka's answer. */
    void deleteTopics(List<String> names) {
        admin.deleteTopics(names).topicNameValues().forEach((name, deleted) -> answerUnlessUnknown(deleted));
        while (allTopics().stream().anyMatch(names::contains)) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private static void answerUnlessUnknown(KafkaFuture<Void> future) {
        try {
            future.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                throw new IllegalStateException("Kafka refuses to forget", e.getCause());
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    static <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka refuses to forget", e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("Interrupted while forgetting", cause);
    }
}
