package id.satunaker.local;

import id.satunaker.local.Caller.Series;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Figures by day, counted the plain way: one by one. */
final class Tally {
    private final LocalDate from;
    private final LocalDate to;
    private final Map<String, long[]> counts = new TreeMap<>();

    /** Both ends included; what falls on other days is not counted. */
    Tally(LocalDate from, LocalDate to) {
        this.from = from;
        this.to = to;
    }

    void add(String indicator, String region, LocalDate on, long number) {
        add(indicator, region, on, on.plusDays(1), number);
    }

    /** On every day from the first until the other, not included, in the region, its province and the nation. */
    void add(String indicator, String region, LocalDate first, LocalDate until, long number) {
        for (String area : List.of(region, region.substring(0, 2), "ID")) {
            long[] values = counts.computeIfAbsent(indicator + " " + area, none -> zeros());
            first.datesUntil(until)
                    .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                    .forEach(day -> values[(int) ChronoUnit.DAYS.between(from, day)] += number);
        }
    }

    long[] of(Series series) {
        return counts.getOrDefault(series.indicator() + " " + series.area(), zeros());
    }

    private long[] zeros() {
        return new long[(int) ChronoUnit.DAYS.between(from, to) + 1];
    }
}
