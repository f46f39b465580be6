package id.satunaker.analytics.kafka;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes one of the instances the leader: the one to which the group gives the log's one partition. The group alone would
 * let one that was held up write on beside its successor, so the writing is fenced: all instances have the same
 * transactional id, and whoever takes the lead ends the transactions of the one before for good. Only then does it look
 * where the log ends, and it decides nothing before it has read that far.
 */
final class Leadership {
    private static final Logger LOG = LoggerFactory.getLogger(Leadership.class);
    private static final Duration TURN = Duration.ofMillis(100);

    private final Supplier<Producer<byte[], byte[]>> producers;
    private final LongSupplier read;
    private final List<Duty> duties;
    private volatile boolean leads;

    /**
     * @param producers makes producers of the one transactional id
     * @param read up to where this instance has read the log
     */
    Leadership(
            Supplier<Producer<byte[], byte[]>> producers, LongSupplier read, List<Duty> duties, MeterRegistry meters) {
        this.producers = producers;
        this.read = read;
        this.duties = List.copyOf(duties);
        Gauge.builder("labour.leader", this, leadership -> leadership.leads ? 1 : 0)
                .description("Whether this instance leads: writes nights, releases and observations")
                .register(meters);
    }

    /** Stands for the lead with a consumer of the group; what it took is given up when the consumer is closed. */
    ConsumerLifecycle.Turns stand(Consumer<byte[], byte[]> consumer) {
        Term term = new Term(consumer);
        consumer.subscribe(List.of(ReleasesReader.LOG.topic()), term);
        return term::turn;
    }

    boolean leads() {
        return leads;
    }

    /** The time from one consumer to the next; the consumer calls back in {@code poll} and {@code close} only. */
    private final class Term implements ConsumerRebalanceListener {
        private final Consumer<byte[], byte[]> consumer;
        private @Nullable Mandate mandate;

        Term(Consumer<byte[], byte[]> consumer) {
            this.consumer = consumer;
        }

        /** Well only once duties were performed, so that one that always fails is tried less and less often. */
        boolean turn() {
            consumer.poll(TURN);
            return !consumer.assignment().isEmpty() && mandate().perform();
        }

        private Mandate mandate() {
            Mandate known = mandate;
            if (known != null) {
                return known;
            }
            Mandate taken = new Mandate(producers.get());
            mandate = taken;
            taken.begin(consumer);
            leads = true;
            LOG.info("This instance leads");
            return taken;
        }

        /** The group is asked for the lead only, the log is read elsewhere. */
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            consumer.pause(partitions);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            leads = false;
            Mandate ended = mandate;
            mandate = null;
            if (ended != null) {
                ended.producer.close(Duration.ZERO);
                LOG.info("This instance no longer leads");
            }
        }
    }

    /** The time from taking the lead to losing it. */
    private final class Mandate implements Lead {
        private final Producer<byte[], byte[]> producer;
        private final AtomicLong end = new AtomicLong(); // the producer's thread raises it

        Mandate(Producer<byte[], byte[]> producer) {
            this.producer = producer;
        }

        /** The log has one writer, and the transactions of the one before are complete. */
        void begin(Consumer<byte[], byte[]> consumer) {
            producer.initTransactions();
            consumer.endOffsets(List.of(ReleasesReader.LOG)).values().forEach(end::set);
        }

        /** False while not all that was written is known here. */
        boolean perform() {
            boolean performed = knowsAll();
            for (Duty duty : duties) {
                if (knowsAll()) {
                    duty.perform(this);
                }
            }
            return performed;
        }

        private boolean knowsAll() {
            return read.getAsLong() >= end.get();
        }

        @Override
        public void write(List<ProducerRecord<byte[], byte[]>> records) {
            producer.beginTransaction();
            records.forEach(record -> producer.send(record, this::expect));
            producer.commitTransaction();
        }

        /** The log's end may move later than the commit is told, so what is awaited is the record itself. */
        private void expect(@Nullable RecordMetadata written, @Nullable Exception failure) {
            if (written != null && failure == null && written.topic().equals(ReleasesReader.LOG.topic())) {
                end.accumulateAndGet(written.offset() + 1, Math::max);
            }
        }
    }
}
