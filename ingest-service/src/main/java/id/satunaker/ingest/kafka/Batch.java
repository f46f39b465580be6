package id.satunaker.ingest.kafka;

import id.satunaker.ingest.intake.Fate;
import id.satunaker.ingest.intake.Submission;
import id.satunaker.ingest.intake.Written;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Submissions that were handed over together, and what is known of each. Fates are settled one by one by the sending
 * and the producer's thread; they are told once, when all are settled or the deadline comes, and what is settled after
 * that is told to nobody: the sender was told retry, which stays true.
 */
final class Batch {
    private final List<Submission> submissions;
    private final List<Header> headers;
    private final Written written;
    private final AtomicReferenceArray<@Nullable Fate> fates;
    private final AtomicInteger unsettled;
    private final CompletableFuture<Void> allSettled = new CompletableFuture<>();
    private final CompletionStage<List<Fate>> told;

    Batch(List<Submission> submissions, List<Header> headers, Written written, Duration deadline) {
        this.submissions = submissions;
        this.headers = headers;
        this.written = written;
        this.fates = new AtomicReferenceArray<>(submissions.size());
        this.unsettled = new AtomicInteger(submissions.size());
        this.told =
                allSettled.orTimeout(deadline.toMillis(), TimeUnit.MILLISECONDS).handle((nothing, timeout) -> known());
    }

    List<Submission> submissions() {
        return submissions;
    }

    /** Of each record. */
    List<Header> headers() {
        return headers;
    }

    /** Each fate, unknown where it is not settled in time. */
    CompletionStage<List<Fate>> fates() {
        return told;
    }

    /** Whether the fates were told, so that it is of no use to send more. */
    boolean isOver() {
        return allSettled.isDone();
    }

    /** Stored. The broker may have known a record that was sent twice, and not where it is: that tells no offset. */
    void settle(int index, RecordMetadata stored) {
        if (stored.hasOffset()) {
            written.add(stored.topic(), stored.partition(), stored.offset());
        }
        settle(index, Fate.STORED);
    }

    void settle(int index, Fate fate) {
        if (fates.compareAndSet(index, null, fate) && unsettled.decrementAndGet() == 0) {
            allSettled.complete(null);
        }
    }

    private List<Fate> known() {
        Fate[] known = new Fate[submissions.size()];
        for (int i = 0; i < known.length; i++) {
            Fate fate = fates.get(i);
            known[i] = fate == null ? Fate.UNKNOWN : fate;
        }
        return Arrays.asList(known);
    }
}
