package id.satunaker.ingest.kafka;

import id.satunaker.ingest.intake.Fate;
import id.satunaker.ingest.intake.Publisher;
import id.satunaker.ingest.intake.Submission;
import id.satunaker.ingest.intake.TraceContext;
import id.satunaker.ingest.intake.Written;
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
    private final StoreWatch watch;
    private final IngestKafkaProperties properties;
    private final MeterRegistry meters;
    private final Timer timer;
    private final ThreadPoolExecutor sending;

    KafkaPublisher(KafkaStore store, StoreWatch watch, IngestKafkaProperties properties, MeterRegistry meters) {
        this.store = store;
        this.watch = watch;
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
    public CompletionStage<List<Fate>> publish(List<Submission> submissions, TraceContext trace, Written written) {
        if (!store.isPrepared()) {
            return CompletableFuture.completedFuture(
                    submissions.stream().map(this::troubleOf).toList());
        }
        Timer.Sample sample = Timer.start(meters);
        Batch batch = new Batch(submissions, EventRecords.headers(trace), written, properties.deadline());
        try {
            sending.execute(() -> send(batch));
        } catch (RejectedExecutionException full) {
            return CompletableFuture.completedFuture(Collections.nCopies(submissions.size(), Fate.UNKNOWN));
        }
        return batch.fates().whenComplete((fates, none) -> sample.stop(timer));
    }

    /** Stops where the batch is over: what was not sent by then is not sent at all, so the queue clears by itself. */
    private void send(Batch batch) {
        for (int i = 0; i < batch.submissions().size() && !batch.isOver(); i++) {
            send(batch, i);
        }
    }

    private void send(Batch batch, int index) {
        Submission submission = batch.submissions().get(index);
        if (troubleOf(submission) == Fate.TOPIC_MISSING) {
            // The producer would wait for it until the deadline, and keep the events of all other topics waiting.
            batch.settle(index, Fate.TOPIC_MISSING);
            return;
        }
        try {
            store.send(submission, batch.headers(), (metadata, failure) -> {
                if (failure == null) {
                    batch.settle(index, metadata);
                } else {
                    batch.settle(index, fate(submission, failure));
                }
            });
        } catch (KafkaException e) {
            batch.settle(index, fate(submission, e));
        }
    }

    private Fate fate(Submission submission, Exception failure) {
        LOG.debug("An event may not be stored: {}", failure.getClass().getName());
        Fate told = Fates.of(failure);
        return told == Fate.UNKNOWN ? troubleOf(submission) : told;
    }

    private Fate troubleOf(Submission submission) {
        return watch.fate(EventRecords.topic(submission));
    }

    @Override
    public void close() throws InterruptedException {
        sending.shutdown();
        if (!sending.awaitTermination(properties.deadline().toMillis(), TimeUnit.MILLISECONDS)) {
            sending.shutdownNow();
        }
    }
}
