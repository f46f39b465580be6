package id.satunaker.analytics.kafka;

import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaClientSupplier;
import org.apache.kafka.streams.errors.TaskMigratedException;

/**
 * Kafka's own clients for Kafka Streams, with a consumer that stops where it is told and a producer that tells
 * {@link Commits} of every commit: the one place that depends on how Kafka Streams commits (decision 0004).
 */
class CommitHook implements KafkaClientSupplier {
    private final Commits commits;
    private final Runnable committed;
    private final Holds holds;

    /**
     * @param committed runs after each commit
     * @param holds where the reading of events stops
     */
    CommitHook(Commits commits, Runnable committed, Holds holds) {
        this.commits = commits;
        this.committed = committed;
        this.holds = holds;
    }

    @Override
    public Admin getAdmin(Map<String, Object> config) {
        return Admin.create(config);
    }

    @Override
    public Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
        return new CommittingProducer(config);
    }

    @Override
    public Consumer<byte[], byte[]> getConsumer(Map<String, Object> config) {
        return new HeldConsumer(config, holds);
    }

    @Override
    public Consumer<byte[], byte[]> getRestoreConsumer(Map<String, Object> config) {
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public Consumer<byte[], byte[]> getGlobalConsumer(Map<String, Object> config) {
        return getRestoreConsumer(config);
    }

    /** Sending the offsets is the last thing a stream thread does before it commits the transaction. */
    private final class CommittingProducer extends KafkaProducer<byte[], byte[]> {

        CommittingProducer(Map<String, Object> config) {
            super(config, new ByteArraySerializer(), new ByteArraySerializer());
        }

        @Override
        public void sendOffsetsToTransaction(
                Map<TopicPartition, OffsetAndMetadata> offsets, ConsumerGroupMetadata group) {
            beforeCommit(new Commit(offsets, this::send));
            super.sendOffsetsToTransaction(offsets, group);
        }

        /** A lost task is told to Kafka Streams as the fencing that it is, so it rejoins instead of dying. */
        private void beforeCommit(Commit commit) {
            try {
                commits.before(commit);
            } catch (TaskMigratedException e) {
                throw e.getCause() instanceof KafkaException fenced ? fenced : e;
            }
        }

        @Override
        public void commitTransaction() {
            super.commitTransaction();
            commits.after();
            committed.run();
        }
    }
}
