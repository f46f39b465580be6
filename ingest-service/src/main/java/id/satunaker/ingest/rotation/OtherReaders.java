package id.satunaker.ingest.rotation;

import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;

/** The consumer groups that read events of persons: each would take a person under two personIds for two. */
final class OtherReaders {
    private static final long PAUSE_MILLIS = TimeUnit.SECONDS.toMillis(1);

    private final Admin admin;

    OtherReaders(Admin admin) {
        this.admin = admin;
    }

    /** Waits for members that were killed, which Kafka takes for alive until their sessions end. */
    void awaitNone(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        Set<String> groups = active();
        while (!groups.isEmpty() && System.nanoTime() < deadline) {
            pause();
            groups = active();
        }
        if (!groups.isEmpty()) {
            throw new RotationRefusedException(
                    groups + " still read events of persons: stop every service first; nothing was changed");
        }
    }

    private Set<String> active() {
        Collection<String> ids = Boundary.get(
                        admin.listGroups(ListGroupsOptions.forConsumerGroups()).all())
                .stream()
                .map(GroupListing::groupId)
                .toList();
        Set<String> active = new TreeSet<>();
        Boundary.get(admin.describeConsumerGroups(ids).all()).forEach((id, group) -> {
            if (readsPersons(group)) {
                active.add(id);
            }
        });
        return active;
    }

    private static boolean readsPersons(ConsumerGroupDescription group) {
        return group.members().stream()
                .flatMap(member -> member.assignment().topicPartitions().stream())
                .anyMatch(partition -> PersonTopics.names().contains(partition.topic()));
    }

    /** Kafka tells nobody that a group has become empty: it has to be asked, and not without a rest. */
    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for other readers", e);
        }
    }
}
