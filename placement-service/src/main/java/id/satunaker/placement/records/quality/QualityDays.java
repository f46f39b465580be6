package id.satunaker.placement.records.quality;

import id.satunaker.placement.records.quality.QualityCount.Findings;
import java.time.LocalDate;
import java.util.List;

/** Remembers what the rules counted on each day, as it was known on that day. */
public interface QualityDays {

    /** What was counted on a day. */
    record Point(LocalDate day, Findings findings) {}

    /** By day, those of the days from the first to the last, both included, on which anything was counted. */
    List<Point> series(QualityRule rule, QualityScope scope, LocalDate from, LocalDate to);
}
