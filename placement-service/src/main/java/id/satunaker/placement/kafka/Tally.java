package id.satunaker.placement.kafka;

import id.satunaker.placement.kafka.DeadLetter.Cause;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.stream.Stream;

/**
 * Counts what became of the records of one topic in one generation: consumed = upserted + ignored + dead-lettered, at every moment, since
 * a batch is counted once and as a whole.
 */
final class Tally {
    private final Counter consumed;
    private final Counter upserted;
    private final Counter ignored;
    private final MeterRegistry meters;
    private final Tags tags;

    Tally(MeterRegistry meters, String kind, int generation) {
        this.tags = Tags.of("kind", kind, "generation", String.valueOf(generation));
        this.consumed = meters.counter("labour.records.consumed", tags);
        this.upserted = meters.counter("labour.records.upserted", tags);
        this.ignored = meters.counter("labour.records.ignored", tags);
        this.meters = meters;
        Stream.of(Cause.values()).forEach(this::deadLettered);
    }

    private Counter deadLettered(Cause cause) {
        return meters.counter("labour.records.dead.lettered", tags.and("cause", cause.tag()));
    }

    /** Of what was consumed and neither changed a record nor is a dead letter, all was older or known: ignored. */
    void count(int batch, int applied, List<DeadLetter> letters) {
        consumed.increment(batch);
        upserted.increment(applied);
        ignored.increment(batch - applied - letters.size());
        letters.forEach(letter -> deadLettered(letter.cause()).increment());
    }
}
