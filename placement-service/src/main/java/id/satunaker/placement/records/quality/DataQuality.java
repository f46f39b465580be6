package id.satunaker.placement.records.quality;

import java.time.LocalDate;
import java.util.List;

/** Asks the records as they are known now what a rule finds on a day. */
public interface DataQuality {

    /** By participant and region, where anything was examined. */
    List<QualityCount> counts(QualityRule rule, QualityScope scope, LocalDate day);

    /** By place: a record that is found all the while is on exactly one page, whatever changes around it. */
    List<QualityFinding> findings(QualityRule rule, LocalDate day, QualityPage page);
}
