package id.satunaker.analytics.indicator;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What the batch computation found: one number for every series and every day of a window, zero unless counted. */
final class BatchFigures {

    /** The category of the total. */
    static final String TOTAL = "";

    /** One row of numbers: area, code of the indicator, dimension and category, both {@link #TOTAL} for the total. */
    record Series(String area, String indicator, String dimension, String category) {

        /** A total. */
        static Series total(String area, String indicator) {
            return new Series(area, indicator, TOTAL, TOTAL);
        }

        Series in(String otherArea) {
            return new Series(otherArea, indicator, dimension, category);
        }
    }

    private record AreaDay(String area, LocalDate day) {}

    private final LocalDate from;
    private final int days;
    private final Map<Series, long[]> numbers = new HashMap<>();
    private final BatchEmployers employers;
    private final Map<AreaDay, List<Long>> spells = new HashMap<>();

    BatchFigures(LocalDate from, LocalDate to) {
        this.from = from;
        this.days = (int) ChronoUnit.DAYS.between(from, to) + 1;
        this.employers = new BatchEmployers(days);
    }

    void count(Series series, LocalDate day, long n) {
        if (n != 0) {
            numbers.computeIfAbsent(series, s -> new long[days])[(int) ChronoUnit.DAYS.between(from, day)] += n;
        }
    }

    /** A number of an employer, which is counted as all others too. */
    void count(Series series, String employer, LocalDate day, long n) {
        count(series, day, n);
        if (n != 0) {
            employers.count(series, employer, (int) ChronoUnit.DAYS.between(from, day), n);
        }
    }

    BatchEmployers employers() {
        return employers;
    }

    /** A spell that ended by placement on the day before. */
    void countSpell(String area, LocalDate day, long length) {
        spells.computeIfAbsent(new AreaDay(area, day), none -> new ArrayList<>())
                .add(length);
    }

    /** The lengths of the spells that ended by placement, in order. */
    List<Long> spells(String area, LocalDate day) {
        return spells.getOrDefault(new AreaDay(area, day), List.of()).stream()
                .sorted()
                .toList();
    }

    /** Adds the numbers of the same window of other events. */
    void add(BatchFigures other) {
        other.numbers.forEach((series, more) -> {
            long[] sum = numbers.computeIfAbsent(series, s -> new long[days]);
            Arrays.setAll(sum, day -> sum[day] + more[day]);
        });
        other.spells.forEach(
                (where, lengths) -> lengths.forEach(length -> countSpell(where.area(), where.day(), length)));
    }

    Set<Series> counted() {
        return numbers.keySet();
    }

    /** The numbers of one series from the first day of the window to the last. */
    long[] of(Series series) {
        long[] found = numbers.get(series);
        return found == null ? new long[days] : found;
    }

    /** The first day with a number. */
    Optional<LocalDate> firstDay() {
        return IntStream.range(0, days)
                .filter(day -> numbers.values().stream().anyMatch(row -> row[day] != 0))
                .mapToObj(from::plusDays)
                .findFirst();
    }

    long of(Series series, LocalDate day) {
        return of(series)[(int) ChronoUnit.DAYS.between(from, day)];
    }

    /** Over days both included, which may lie outside of the window: there is nothing. */
    long sum(Series series, LocalDate first, LocalDate last) {
        int begin = (int) Math.max(0, ChronoUnit.DAYS.between(from, first));
        int end = (int) Math.min(days - 1L, ChronoUnit.DAYS.between(from, last));
        long[] row = numbers.get(series);
        long sum = 0;
        for (int day = begin; row != null && day <= end; day++) {
            sum += row[day];
        }
        return sum;
    }

    /** The areas a region counts in: itself, its province, the nation. */
    static List<String> areasOf(String region) {
        return List.of(region, provinceOf(region), "ID");
    }

    /** A province is the first two digits of its regions. */
    static String provinceOf(String region) {
        return region.substring(0, 2);
    }
}
