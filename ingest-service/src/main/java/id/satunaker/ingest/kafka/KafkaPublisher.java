package id.satunaker.ingest.kafka;

import id.satunaker.ingest.intake.Fate;
import id.satunaker.ingest.intake.Publisher;
import id.satunaker.ingest.intake.Submission;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores submissions in Kafka through the one producer of the process. Serializing and sending may block (for the
 * registry, for metadata, for room in the producer's buffer), so one thread of its own does both; callers only put their
 * batch into its bounded queue. Batches are sent in the order in which they came.
 */
final class KafkaPublisher implements Publisher, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaPublisher.class);

    private final KafkaStore store;
    private final IngestKafkaProperties properties;
    private final MeterRegistry meters;
    private final Timer timer;
    private final ThreadPoolExecutor sending;

    KafkaPublisher(KafkaStore store, IngestKafkaProperties properties, MeterRegistry meters) {
        this.store = store;
        this.properties = properties;
        this.meters = meters;
        this.timer = Timer.builder("labour.batch.publish")
                .description("From handing events over until their fate is known")
                .publishPercentileHistogram()
                .register(meters);
        this.sending = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(properties.waitingBatches()),
                task -> new Thread(task, "publisher"));
        meters.gaugeCollectionSize("labour.batches.waiting", List.of(), sending.getQueue());
    }

    @Override
    public CompletionStage<List<Fate>> publish(List<Submission> submissions) {
        if (!store.isPrepared()) {
            return unknown(submissions.size());
        }
        Timer.Sample sample = Timer.start(meters);
        Batch batch = new Batch(submissions, properties.deadline());
        try {
            sending.execute(() -> send(batch));
        } catch (RejectedExecutionException full) {
            return unknown(submissions.size());
        }
        return batch.fates().whenComplete((fates, none) -> sample.stop(timer));
    }

    private static CompletionStage<List<Fate>> unknown(int size) {
        return CompletableFuture.completedFuture(Collections.nCopies(size, Fate.UNKNOWN));
    }

    /** Stops where the batch is over: what was not sent by then is not sent at all, so the queue clears by itself. */
    private void send(Batch batch) {
        List<Submission> submissions = batch.submissions();
        for (int i = 0; i < submissions.size() && !batch.isOver(); i++) {
            int index = i;
            try {
                store.send(submissions.get(i), (metadata, failure) -> batch.settle(index, fate(failure)));
            } catch (KafkaException e) {
                batch.settle(index, fate(e));
            }
        }
    }

    private static Fate fate(@Nullable Exception failure) {
        if (failure == null) {
            return Fate.STORED;
        }
        LOG.debug("An event may not be stored: {}", failure.getClass().getName());
        return failure instanceof RecordTooLargeException ? Fate.TOO_LARGE : Fate.UNKNOWN;
    }

    @Override
    public void close() throws InterruptedException {
        sending.shutdown();
        if (!sending.awaitTermination(properties.deadline().toMillis(), TimeUnit.MILLISECONDS)) {
            sending.shutdownNow();
        }
    }
}
