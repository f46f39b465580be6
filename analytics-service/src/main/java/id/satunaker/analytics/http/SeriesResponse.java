package id.satunaker.analytics.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.satunaker.analytics.indicator.Dimension;
import id.satunaker.analytics.indicator.Indicator;
import id.satunaker.analytics.indicator.Observation;
import id.satunaker.analytics.indicator.Reporting;
import id.satunaker.analytics.indicator.Status;
import id.satunaker.analytics.indicator.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One indicator of one area in every period of a range, whole or by the categories of one dimension. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SeriesResponse(
        Indicator indicator,
        String region,
        Frequency freq,
        @Nullable String by,
        String frame,
        @Nullable LocalDate night,
        @Nullable Reporting reporting,
        @Nullable Text label,
        @Nullable String notice,
        List<? extends Point> points) {

    static SeriesResponse of(Series series, @Nullable String notice) {
        SeriesRequest request = series.request();
        Dimension by = request.by();
        return new SeriesResponse(
                request.indicator(),
                request.region().code(),
                request.frequency(),
                by == null ? null : by.code(),
                series.publication().frame().toString(),
                series.publication().night().orElse(null),
                Reporting.of(
                        request.region(), series.publication(), request.range().to()),
                request.indicator().factSheet().label(),
                notice,
                points(series, by != null));
    }

    private static List<? extends Point> points(Series series, boolean byCategory) {
        return IntStream.range(0, series.lastDays().size())
                .mapToObj(i -> byCategory ? Parts.of(series, i) : Whole.of(series, i))
                .toList();
    }

    /** What there is for one period; {@code date} is the day or the month. */
    sealed interface Point permits Whole, Parts {}

    /** The figure of the whole indicator. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Whole(
            String date,
            @JsonUnwrapped ValueResponse figure,
            @Nullable Feed feed) implements Point {
        static Whole of(Series series, int i) {
            Observation observation = series.of(Series.TOTAL).get(i);
            Series.Period period = series.period(i);
            return new Whole(period.name(), ValueResponse.of(observation), period.feed());
        }
    }

    /** The figures by category, null where suppressed; {@code status} is {@code A} in a month that has been released. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Parts(
            String date,

            @JsonInclude(content = JsonInclude.Include.ALWAYS)
            Map<String, @Nullable BigDecimal> values,

            Status status,
            @Nullable Map<String, BigDecimal> released,
            @Nullable Map<String, BigDecimal> revision,
            @Nullable Feed feed)
            implements Point {
        static Parts of(Series series, int i) {
            boolean isReleased = series.observations().values().stream()
                    .anyMatch(category -> category.get(i).released() != null);
            Series.Period period = series.period(i);
            return new Parts(
                    period.name(),
                    each(series, i, observation -> observation.value().value(), true),
                    isReleased ? Status.A : Status.P,
                    isReleased ? each(series, i, ValueResponse::releasedValue, false) : null,
                    isReleased ? each(series, i, Observation::revision, false) : null,
                    period.feed());
        }

        private static Map<String, @Nullable BigDecimal> each(
                Series series, int i, Function<Observation, @Nullable BigDecimal> number, boolean nulls) {
            Map<String, @Nullable BigDecimal> numbers = new LinkedHashMap<>();
            series.observations().forEach((category, observations) -> {
                BigDecimal value = number.apply(observations.get(i));
                if (nulls || value != null) {
                    numbers.put(category, value);
                }
            });
            return numbers;
        }
    }
}
