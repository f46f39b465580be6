package id.satunaker.analytics.http;

import id.satunaker.analytics.indicator.Dimension;
import id.satunaker.analytics.indicator.Figures;
import id.satunaker.analytics.indicator.Indicator;
import id.satunaker.analytics.indicator.Measure;
import id.satunaker.schemas.region.Region;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a series is asked of: {@code from} is the first day with data unless given, {@code to} is today unless given.
 */
record SeriesRequest(
        Indicator indicator,
        Region region,
        LocalDate from,
        LocalDate to,
        @Nullable Dimension by) {

    static SeriesRequest of(Parameters parameters, Figures figures) {
        Indicator indicator = parameters.indicator();
        LocalDate to = parameters.day("to", parameters.today());
        LocalDate first = figures.firstDay().filter(day -> day.isBefore(to)).orElse(to);
        LocalDate from = parameters.day("from", first);
        if (from.isAfter(to)) {
            throw Problems.badParameter("from", from.toString(), "a day not after " + to);
        }
        return new SeriesRequest(indicator, parameters.region(), from, to, parameters.dimension(indicator));
    }

    /** The numbers of one measure for every day of the range. */
    long[] read(Figures figures, Measure measure) {
        return figures.series(region.code(), measure, from, to);
    }
}
