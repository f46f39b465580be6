package id.satunaker.analytics.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.satunaker.analytics.indicator.Indicator;
import id.satunaker.analytics.indicator.Observation;
import id.satunaker.analytics.indicator.Publication;
import id.satunaker.analytics.indicator.Range;
import id.satunaker.analytics.indicator.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The areas of one level by one indicator on a day, the greatest first; those without a figure come last, without a rank. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RankingsResponse(
        Indicator indicator,
        RankedLevel level,
        LocalDate date,
        String frame,
        @Nullable LocalDate night,
        @Nullable Text label,
        @Nullable String notice,
        List<Place> rankings) {

    /** An area and its figure. */
    record Entry(
            AreaResponse region,
            ValueResponse figure,
            @Nullable History history) {}

    /**
     * How the figure came about.
     *
     * @param from the day of the first value
     * @param step days from one to the next
     * @param values the last is that of the day; null where one is not shown
     */
    record History(LocalDate from, int step, List<@Nullable BigDecimal> values) {
        private static final int MOST_VALUES = 30;

        /** At most thirty values of the range. */
        static History of(Publication publication, Indicator indicator, Range range) {
            List<Observation> days = publication.series(indicator, range);
            int step = (days.size() + MOST_VALUES - 1) / MOST_VALUES;
            int first = (days.size() - 1) % step;
            List<@Nullable BigDecimal> values = new ArrayList<>();
            for (int i = first; i < days.size(); i += step) {
                values.add(days.get(i).value().value());
            }
            return new History(range.from().plusDays(first), step, values);
        }
    }

    /** An area's place; areas with the same figure share it, and the next place is left out for each of them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Place(
            @Nullable Integer rank,
            AreaResponse region,
            @JsonUnwrapped ValueResponse figure,
            @Nullable History history) {}

    static List<Place> places(List<Entry> entries) {
        List<Entry> sorted = entries.stream()
                .sorted(Comparator.comparing(
                                (Entry entry) -> entry.figure().value(),
                                Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()))
                        .thenComparing(entry -> entry.region().code()))
                .toList();
        List<Place> places = new ArrayList<>();
        for (Entry entry : sorted) {
            places.add(
                    new Place(rank(places, entry.figure().value()), entry.region(), entry.figure(), entry.history()));
        }
        return places;
    }

    private static @Nullable Integer rank(List<Place> before, @Nullable BigDecimal value) {
        if (value == null) {
            return null;
        }
        Place last = before.isEmpty() ? null : before.get(before.size() - 1);
        return last != null && value.equals(last.figure().value()) ? last.rank() : Integer.valueOf(before.size() + 1);
    }
}
