package id.satunaker.analytics.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.satunaker.analytics.indicator.Dimension;
import id.satunaker.analytics.indicator.Figures;
import id.satunaker.analytics.indicator.Indicator;
import id.satunaker.analytics.indicator.Measure;
import id.satunaker.analytics.indicator.Text;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One indicator of one area on every day of a range, whole or by the categories of one dimension. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SeriesResponse(
        Indicator indicator,
        String region,
        @Nullable Dimension by,
        @Nullable Reporting reporting,
        @Nullable Text label,
        @Nullable String notice,
        List<Point> points) {

    static SeriesResponse of(SeriesRequest request, Figures figures, @Nullable String notice) {
        return new SeriesResponse(
                request.indicator(),
                request.region().code(),
                request.by(),
                Reporting.of(request.region(), figures),
                request.indicator().factSheet().label(),
                notice,
                points(request, figures));
    }

    private static List<Point> points(SeriesRequest request, Figures figures) {
        Dimension by = request.by();
        if (by == null) {
            long[] values = request.read(figures, Measure.of(request.indicator()));
            return IntStream.range(0, values.length)
                    .mapToObj(i -> new Point(request.from().plusDays(i), values[i], null))
                    .toList();
        }
        Map<String, long[]> values = new LinkedHashMap<>();
        Measure.by(request.indicator(), by)
                .forEach((category, measure) -> values.put(category, request.read(figures, measure)));
        return request.from()
                .datesUntil(request.to().plusDays(1))
                .map(day ->
                        Point.of(day, (int) (day.toEpochDay() - request.from().toEpochDay()), values))
                .toList();
    }

    /** A day, and the value on it or the values by category. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Point(
            LocalDate date, @Nullable Long value, @Nullable Map<String, Long> values) {
        static Point of(LocalDate day, int index, Map<String, long[]> series) {
            Map<String, Long> values = new LinkedHashMap<>();
            series.forEach((category, numbers) -> values.put(category, numbers[index]));
            return new Point(day, null, values);
        }
    }
}
