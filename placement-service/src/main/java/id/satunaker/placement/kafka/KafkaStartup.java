package id.satunaker.placement.kafka;

import id.satunaker.placement.records.Rebuild;
import id.satunaker.schemas.topic.Topics;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/**
 * What must be so before a listener starts: the topics are as declared and, where a rebuild is asked for, the tables
 * are empty and the consumer group has no offsets.
 */
final class KafkaStartup implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(KafkaStartup.class);
    private static final int BEFORE_LISTENERS = 0;

    private final Admin admin;
    private final Rebuild rebuild;
    private final PlacementKafkaProperties properties;
    private boolean done;

    KafkaStartup(Admin admin, Rebuild rebuild, PlacementKafkaProperties properties) {
        this.admin = admin;
        this.rebuild = rebuild;
        this.properties = properties;
    }

    @Override
    public void start() {
        Topics.check(admin, properties.partitions());
        if (properties.rebuild()) {
            log.info("Rebuilding: forgetting all records and the offsets of {}", properties.groupId());
            new RetryTemplate(whileMembersLeave()).invoke(() -> rebuild.forgetAll(this::forgetOffsets));
        }
        done = true;
    }

    private RetryPolicy whileMembersLeave() {
        return RetryPolicy.builder()
                .includes(StillRunningException.class)
                .delay(Duration.ofSeconds(1))
                .maxRetries(properties.rebuildPatience().toSeconds())
                .build();
    }

    /** Without offsets, reading starts at the earliest record. Kafka refuses while the group has a member. */
    private void forgetOffsets() {
        try {
            admin.deleteConsumerGroups(List.of(properties.groupId())).all().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupNotEmptyException) {
                throw new StillRunningException(properties.groupId());
            }
            if (!(e.getCause() instanceof GroupIdNotFoundException)) {
                throw new IllegalStateException("Cannot forget the offsets of " + properties.groupId(), e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while forgetting offsets", e);
        }
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }

    @Override
    public int getPhase() {
        return BEFORE_LISTENERS;
    }

    /** Another instance still reads, and would write beside the rebuild. */
    static final class StillRunningException extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        StillRunningException(String groupId) {
            super("Group " + groupId + " still has members: stop all instances before a rebuild");
        }
    }
}
