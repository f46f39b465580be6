package id.satunaker.analytics.http;

import id.satunaker.analytics.indicator.Indicator;
import id.satunaker.analytics.indicator.Kind;
import id.satunaker.analytics.indicator.Measure;
import id.satunaker.analytics.indicator.Observation;
import id.satunaker.analytics.indicator.Publication;
import id.satunaker.analytics.indicator.Quantity;
import id.satunaker.analytics.indicator.Range;
import id.satunaker.analytics.indicator.Reporting;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The observations of a series, in whatever format they leave: one list for the whole indicator, or one for each category
 * of the dimension asked for. By month, a flow is the sum of its days and everything else is what it was on the last day.
 *
 * @param lastDays the last day of every period
 * @param observations by category, under {@link #TOTAL} where there is no breakdown; as many as days
 */
record Series(
        SeriesRequest request,
        Publication publication,
        List<LocalDate> lastDays,
        Map<String, List<Observation>> observations) {
    static final String TOTAL = "_T";

    static Series of(SeriesRequest request, Publication publication) {
        List<LocalDate> lastDays = request.frequency().lastDays(request.range());
        Map<String, List<Observation>> observations = new LinkedHashMap<>();
        if (request.by() == null) {
            observations.put(TOTAL, whole(request, publication, lastDays));
        } else {
            Measure.by(request.indicator(), request.by())
                    .forEach((category, measure) ->
                            observations.put(category, counts(measure, request, publication, lastDays)));
        }
        return new Series(request, publication, lastDays, observations);
    }

    private static List<Observation> whole(SeriesRequest request, Publication publication, List<LocalDate> lastDays) {
        Indicator indicator = request.indicator();
        if (indicator.kind().isCount()) {
            return counts(Measure.of(indicator), request, publication, lastDays);
        }
        return request.frequency() == Frequency.D
                ? publication.series(indicator, request.range())
                : lastDays.stream()
                        .map(day ->
                                publication.on(day, indicator, request.range().area()))
                        .toList();
    }

    private static List<Observation> counts(
            Measure measure, SeriesRequest request, Publication publication, List<LocalDate> lastDays) {
        if (request.frequency() == Frequency.D) {
            return publication.series(Quantity.onDay(measure), request.range());
        }
        return lastDays.stream()
                .map(day -> publication
                        .series(
                                inMonth(measure, day),
                                Range.onDay(request.range().area(), day))
                        .get(0))
                .toList();
    }

    private static Quantity inMonth(Measure measure, LocalDate lastDay) {
        return measure.indicator().kind() == Kind.FLOW
                ? Quantity.over(lastDay.getDayOfMonth(), measure)
                : Quantity.onDay(measure);
    }

    List<Observation> of(String category) {
        return Objects.requireNonNull(observations.get(category), category);
    }

    Period period(int i) {
        LocalDate day = lastDays.get(i);
        return new Period(
                request.frequency().period(day),
                request.frequency() == Frequency.D ? Feed.of(request.range().area(), publication, day) : null);
    }

    @Nullable
    Reporting reporting(int i) {
        return Reporting.of(request.region(), publication, lastDays.get(i));
    }

    /** What all categories of a period share; a month has no feed of its own. */
    record Period(String name, @Nullable Feed feed) {}
}
