package id.satunaker.local;

import id.satunaker.local.Caller.Series;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the domain page states of its worked example, for one person; what is not stated is 0. */
final class Stated {
    private static final List<String> AREAS = List.of("32.16", "32.73", "32", "ID");
    private static final List<String> INDICATORS =
            List.of("REG_T", "REG_U", "REG_IN", "REG_OUT", "REG_TIN", "REG_TOUT", "PLC", "PLC_REG");
    private static final List<String> REASONS = List.of("PLACED", "LAPSED", "OTHER", "_U");
    private static final List<String> LENGTHS = List.of("D0T89", "D90T179");

    static final Map<Series, List<Days>> BEFORE_RETRACTION = new Stated()
            .both("REG_T", "32.16", days("01-10", "01-31"))
            .both("REG_T", "32.73", days("02-01", "07-30"))
            .both("REG_U", "32.16", days("01-10", "01-31"))
            .both("REG_U", "32.73", days("02-01", "02-19"), days("03-05", "07-30"))
            .both("REG_IN", "32.16", on("01-10"))
            .both("REG_IN", "32.73", on("03-05"))
            .both("REG_OUT", "32.73", on("02-20"), on("07-31"))
            .both("REG_OUT/REASON/PLACED", "32.73", on("02-20"))
            .both("REG_OUT/REASON/LAPSED", "32.73", on("07-31"))
            .one("REG_TOUT", "32.16", on("02-01"))
            .one("REG_TIN", "32.73", on("02-01"))
            .both("PLC", "32.16", on("02-20"))
            .both("PLC_REG", "32.73", on("02-20"))
            .both("REG_U/DURATION/D0T89", "32.16", days("01-10", "01-31"))
            .both("REG_U/DURATION/D0T89", "32.73", days("02-01", "02-19"), days("03-05", "06-02"))
            .both("REG_U/DURATION/D90T179", "32.73", days("06-03", "07-30"))
            .series;

    static final Map<Series, List<Days>> AFTER_RETRACTION = new Stated()
            .both("REG_T", "32.16", days("01-10", "07-08"))
            .both("REG_U", "32.16", days("01-10", "02-19"), days("03-05", "07-08"))
            .both("REG_IN", "32.16", on("01-10"), on("03-05"))
            .both("REG_OUT", "32.16", on("02-20"), on("07-09"))
            .both("REG_OUT/REASON/PLACED", "32.16", on("02-20"))
            .both("REG_OUT/REASON/LAPSED", "32.16", on("07-09"))
            .both("PLC", "32.16", on("02-20"))
            .both("PLC_REG", "32.16", on("02-20"))
            .both("REG_U/DURATION/D0T89", "32.16", days("01-10", "02-19"), days("03-05", "06-02"))
            .both("REG_U/DURATION/D90T179", "32.16", days("06-03", "07-08"))
            .series;

    private final Map<Series, List<Days>> series = new LinkedHashMap<>();

    private Stated() {}

    /** All that is compared, the stated and what has to stay 0. */
    static List<Series> looked() {
        List<Series> looked = new ArrayList<>();
        for (String area : AREAS) {
            INDICATORS.forEach(indicator -> looked.add(Series.of(indicator, area)));
            REASONS.forEach(reason -> looked.add(new Series("REG_OUT", "REASON", reason, area)));
            LENGTHS.forEach(length -> looked.add(new Series("REG_U", "DURATION", length, area)));
        }
        return looked;
    }

    static long[] series(List<Days> stated, int persons, LocalDate from, LocalDate to) {
        long[] values = new long[(int) ChronoUnit.DAYS.between(from, to) + 1];
        for (Days days : stated) {
            days.first()
                    .datesUntil(days.last().plusDays(1))
                    .forEach(day -> values[(int) ChronoUnit.DAYS.between(from, day)] += persons);
        }
        return values;
    }

    /** Both ends included. */
    record Days(LocalDate first, LocalDate last) {}

    /** In the region and in all that contain it. */
    private Stated both(String figure, String region, Days... days) {
        return one(figure, region, days).one(figure, "32", days).one(figure, "ID", days);
    }

    private Stated one(String figure, String area, Days... days) {
        String[] parts = figure.split("/", -1);
        Series key = parts.length == 1 ? Series.of(figure, area) : new Series(parts[0], parts[1], parts[2], area);
        series.computeIfAbsent(key, none -> new ArrayList<>()).addAll(List.of(days));
        return this;
    }

    private static Days days(String first, String last) {
        return new Days(Samples.day(first), Samples.day(last));
    }

    private static Days on(String day) {
        return days(day, day);
    }
}
