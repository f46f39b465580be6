package id.satunaker.placement.kafka;

import id.satunaker.placement.kafka.DeadLetter.Cause;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.stream.Stream;

/**
 * Counts what became of the records of one topic: consumed = upserted + ignored + dead-lettered, at every moment, since
 * a batch is counted once and as a whole.
 */
final class Tally {
    private final Counter consumed;
    private final Counter upserted;
    private final Counter ignored;
    private final MeterRegistry meters;
    private final String kind;

    Tally(MeterRegistry meters, String kind) {
        this.consumed = meters.counter("labour.records.consumed", "kind", kind);
        this.upserted = meters.counter("labour.records.upserted", "kind", kind);
        this.ignored = meters.counter("labour.records.ignored", "kind", kind);
        this.meters = meters;
        this.kind = kind;
        Stream.of(Cause.values()).forEach(this::deadLettered);
    }

    private Counter deadLettered(Cause cause) {
        return meters.counter("labour.records.dead.lettered", "kind", kind, "cause", cause.tag());
    }

    /** Of what was consumed and neither changed a record nor is a dead letter, all was older or known: ignored. */
    void count(int batch, int applied, List<DeadLetter> letters) {
        consumed.increment(batch);
        upserted.increment(applied);
        ignored.increment(batch - applied - letters.size());
        letters.forEach(letter -> deadLettered(letter.cause()).increment());
    }
}
