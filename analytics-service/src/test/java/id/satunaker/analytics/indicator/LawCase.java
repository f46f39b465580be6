package id.satunaker.analytics.indicator;

import java.time.LocalDate;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * One seeded case of the law: a set of events, the validity setting in days and a window outside of which nothing can
 * count, both of its days included. {@code order} is the seed of how the events are delivered.
 */
record LawCase(long seed, long order, int validityDays, LocalDate from, LocalDate to, List<SpecificRecord> events) {

    LawCase with(List<SpecificRecord> others) {
        return new LawCase(seed, order, validityDays, from, to, List.copyOf(others));
    }

    LawCase delivered(long otherOrder) {
        return new LawCase(seed, otherOrder, validityDays, from, to, events);
    }

    LawCase lasting(int otherValidityDays) {
        return new LawCase(seed, order, otherValidityDays, from, to, events);
    }

    BatchFigures batch() {
        return BatchComputation.of(events, validityDays, from, to);
    }
}
