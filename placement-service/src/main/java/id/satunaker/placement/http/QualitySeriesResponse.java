package id.satunaker.placement.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.satunaker.placement.records.quality.QualityDays;
import id.satunaker.placement.records.quality.QualityRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the rules found on each day, as counted on that day; a day on which nothing was counted is left out. */
record QualitySeriesResponse(LocalDate from, LocalDate to, List<RuleSeries> rules) implements Tabular {

    /** One rule. */
    record RuleSeries(QualityRule rule, List<Point> points) {
        static RuleSeries of(QualityRule rule, List<QualityDays.Point> points) {
            return new RuleSeries(rule, points.stream().map(Point::of).toList());
        }

        Stream<List<@Nullable Object>> rows() {
            return points.stream()
                    .map(point -> Arrays.asList(point.date(), rule, point.count(), point.of(), point.share()));
        }
    }

    /** One day; {@code share} is absent where nothing was examined. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Point(
            LocalDate date, long count, long of, @Nullable BigDecimal share) {
        static Point of(QualityDays.Point point) {
            return new Point(
                    point.day(),
                    point.findings().found(),
                    point.findings().examined(),
                    point.findings().share());
        }
    }

    @Override
    public List<String> header() {
        return List.of("date", "rule", "count", "of", "share");
    }

    @Override
    public Stream<List<@Nullable Object>> rows() {
        return rules.stream().flatMap(RuleSeries::rows);
    }
}
