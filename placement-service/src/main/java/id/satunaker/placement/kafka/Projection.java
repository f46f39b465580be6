package id.satunaker.placement.kafka;

import id.satunaker.placement.kafka.Batch.Reading;
import id.satunaker.placement.kafka.DeadLetter.Cause;
import id.satunaker.placement.records.Kept;
import id.satunaker.placement.records.RecordStore;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The way of one topic's records into the store. */
record Projection<E>(Reading<E> reading, RecordStore<E> store, DeadLetters deadLetters, Tally tally) {

    /**
     * When it returns, every record of the batch is durably kept, superseded, or a dead letter. When it throws,
     * nothing may be assumed of any, and all of them must come again: what is kept twice is kept once. First the
     * database, then the dead letters, so that while the database is away a retry does not send them again and again.
     */
    void apply(List<ConsumerRecord<byte[], byte[]>> records) {
        Batch<E> batch = Batch.of(records, reading);
        Kept kept = store.keep(batch.events());
        List<DeadLetter> letters = Stream.concat(batch.undecodable().stream(), refused(batch, kept))
                .toList();
        deadLetters.send(letters);
        tally.count(records.size(), kept.applied(), letters);
    }

    private static Stream<DeadLetter> refused(Batch<?> batch, Kept kept) {
        return kept.refusals().stream()
                .map(refusal -> new DeadLetter(batch.sources().get(refusal.index()), Cause.REFUSED, refusal.reason()));
    }
}
