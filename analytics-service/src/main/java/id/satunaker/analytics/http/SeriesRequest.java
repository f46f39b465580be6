package id.satunaker.analytics.http;

import id.satunaker.analytics.indicator.Dimension;
import id.satunaker.analytics.indicator.Indicator;
import id.satunaker.analytics.indicator.Publication;
import id.satunaker.analytics.indicator.Range;
import id.satunaker.schemas.region.Region;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a series is asked of: {@code from} is the first day with data unless given, {@code to} is the publication's day
 * unless given; by month, the range begins with the first day of its month.
 */
record SeriesRequest(
        Indicator indicator,
        Region region,
        Range range,
        Frequency frequency,
        @Nullable Dimension by) {
    static final String[] PARAMETERS = {"indicator", "region", "from", "to", "by", "freq", MinFrame.PARAMETER};

    static SeriesRequest of(Parameters parameters, Publication publication) {
        Indicator indicator = parameters.indicator();
        Region region = parameters.region();
        LocalDate to = parameters.day("to", parameters.today());
        LocalDate first = publication.firstDay().filter(day -> day.isBefore(to)).orElse(to);
        LocalDate from = parameters.day("from", first);
        if (from.isAfter(to)) {
            throw Problems.badParameter("from", from.toString(), "a day not after " + to);
        }
        Frequency frequency = parameters.frequency();
        LocalDate start = frequency == Frequency.M ? from.withDayOfMonth(1) : from;
        return new SeriesRequest(
                indicator, region, new Range(region.code(), start, to), frequency, parameters.dimension(indicator));
    }
}
