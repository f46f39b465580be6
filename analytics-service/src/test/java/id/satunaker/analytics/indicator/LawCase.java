package id.satunaker.analytics.indicator;

import java.time.LocalDate;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * One seeded case of the law: a set of events, the validity setting in days and a window outside of which nothing can
 * count, both of its days included.
 */
record LawCase(long seed, int validityDays, LocalDate from, LocalDate to, List<SpecificRecord> events) {

    LawCase with(List<SpecificRecord> others) {
        return new LawCase(seed, validityDays, from, to, List.copyOf(others));
    }

    BatchFigures batch() {
        return BatchComputation.of(events, validityDays, from, to);
    }
}
