package id.satunaker.placement.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.satunaker.placement.http.QualityRecordsResponse.Finding;
import id.satunaker.placement.records.Reader;
import id.satunaker.placement.records.quality.QualityCount.Findings;
import id.satunaker.placement.records.quality.QualityRule;
import id.satunaker.placement.records.quality.WeeklySummary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** This week against the last, rule by rule, with the first records to act on. */
record QualitySummaryResponse(LocalDate date, List<Line> rules) implements Tabular {

    /**
     * One rule; {@code weekAgo} and {@code change} are absent where nobody counted a week ago, {@code others} is how many
     * more records are found than shown.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            QualityRule rule,
            QualityRule.Text meaning,
            long count,
            long of,
            @Nullable BigDecimal share,
            @Nullable Long weekAgo,
            @Nullable Long change,
            List<Finding> records,
            long others) {

        static Line of(WeeklySummary.Line line, Reader reader) {
            return new Line(
                    line.rule(),
                    line.rule().meaning(),
                    line.today().found(),
                    line.today().examined(),
                    line.today().share(),
                    line.weekAgo().map(Findings::found).orElse(null),
                    line.change().orElse(null),
                    line.first().stream()
                            .map(finding -> Finding.of(finding, reader))
                            .toList(),
                    line.others());
        }
    }

    static QualitySummaryResponse of(LocalDate date, List<WeeklySummary.Line> lines, Reader reader) {
        return new QualitySummaryResponse(
                date, lines.stream().map(line -> Line.of(line, reader)).toList());
    }

    @Override
    public List<String> header() {
        return List.of("date", "rule", "count", "of", "share", "weekAgo", "change");
    }

    @Override
    public Stream<List<@Nullable Object>> rows() {
        return rules.stream()
                .map(line -> Arrays.asList(
                        date, line.rule(), line.count(), line.of(), line.share(), line.weekAgo(), line.change()));
    }
}
