package id.satunaker.placement.jdbc;

import id.satunaker.placement.records.quality.QualityCount.Findings;
import id.satunaker.placement.records.quality.QualityRule;
import id.satunaker.schemas.region.Regions;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** Shows what the rules last counted by rule and region, without participants and persons. */
final class QualityGauges {
    private static final String OTHER = "other";

    private final MultiGauge findings;
    private final MultiGauge examined;

    QualityGauges(MeterRegistry meters) {
        this.findings = MultiGauge.builder("labour.data.quality.findings")
                .description("Records that a rule of data quality found today")
                .register(meters);
        this.examined = MultiGauge.builder("labour.data.quality.examined")
                .description("Records that a rule of data quality looked at today")
                .register(meters);
    }

    /** Those shown before and not among these are shown no more. */
    void show(Map<QualityRule, Map<String, Findings>> counts) {
        findings.register(rows(counts, Findings::found), true);
        examined.register(rows(counts, Findings::examined), true);
    }

    private static List<Row<?>> rows(Map<QualityRule, Map<String, Findings>> counts, ToLongFunction<Findings> number) {
        List<Row<?>> rows = new ArrayList<>();
        counts.forEach((rule, byRegion) -> known(byRegion)
                .forEach((region, found) ->
                        rows.add(Row.of(Tags.of("rule", rule.name(), "region", region), number.applyAsLong(found)))));
        return rows;
    }

    /** Only areas that there are become labels. */
    private static Map<String, Findings> known(Map<String, Findings> byRegion) {
        Map<String, Findings> known = new TreeMap<>();
        byRegion.forEach((region, found) ->
                known.merge(Regions.find(region).isPresent() ? region : OTHER, found, Findings::plus));
        return known;
    }
}
