package id.satunaker.analytics.indicator;

import id.satunaker.analytics.indicator.BatchFigures.Series;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** What the batch computation found by employer: one row of daily numbers for every series and employer. */
final class BatchEmployers {
    private final int days;
    private final Map<Series, Map<String, long[]>> numbers = new HashMap<>();

    BatchEmployers(int days) {
        this.days = days;
    }

    void count(Series series, String employer, int day, long n) {
        numbers.computeIfAbsent(series, none -> new HashMap<>())
                .computeIfAbsent(employer, none -> new long[days])[day] += n;
    }

    /** The most that one employer has of the sums over so many days, the last of which is the day. */
    long[] largest(Series series, int window) {
        long[] largest = new long[days];
        numbers.getOrDefault(series, Map.of())
                .values()
                .forEach(row -> Arrays.setAll(largest, day -> {
                    long sum = Arrays.stream(row, Math.max(0, day - window + 1), day + 1)
                            .sum();
                    return Math.max(largest[day], sum);
                }));
        return largest;
    }
}
