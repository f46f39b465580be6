package id.satunaker.placement.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.satunaker.placement.records.quality.QualityCount;
import id.satunaker.placement.records.quality.QualityCount.Findings;
import id.satunaker.placement.records.quality.QualityRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How much each rule finds on a day, in all and by participant and region, each {@code count} of {@code of}. */
record QualityCountsResponse(LocalDate date, List<RuleCounts> rules) implements Tabular {

    /** One rule; {@code share} is absent where nothing was examined. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RuleCounts(
            QualityRule rule,
            QualityRule.Text meaning,
            long count,
            long of,
            @Nullable BigDecimal share,
            List<Part> parts) {

        static RuleCounts of(QualityRule rule, List<QualityCount> counts) {
            Findings whole = counts.stream().map(QualityCount::findings).reduce(Findings.NONE, Findings::plus);
            return new RuleCounts(
                    rule,
                    rule.meaning(),
                    whole.found(),
                    whole.examined(),
                    whole.share(),
                    counts.stream().map(Part::of).toList());
        }
    }

    /** The records of a participant in a region. */
    record Part(
            String participantId,
            String regionCode,
            long count,
            long of,
            @Nullable BigDecimal share) {
        static Part of(QualityCount count) {
            Findings findings = count.findings();
            return new Part(
                    count.participantId(), count.regionCode(), findings.found(), findings.examined(), findings.share());
        }
    }

    @Override
    public List<String> header() {
        return List.of("date", "rule", "participantId", "regionCode", "count", "of", "share");
    }

    @Override
    public Stream<List<@Nullable Object>> rows() {
        return rules.stream().flatMap(rule -> rule.parts().stream().map(part -> row(rule.rule(), part)));
    }

    private List<@Nullable Object> row(QualityRule rule, Part part) {
        return Arrays.asList(
                date, rule, part.participantId(), part.regionCode(), part.count(), part.of(), part.share());
    }
}
