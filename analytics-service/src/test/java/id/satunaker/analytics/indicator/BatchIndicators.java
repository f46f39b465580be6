package id.satunaker.analytics.indicator;

import id.satunaker.analytics.indicator.BatchFigures.Series;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The indicators of section 4 that are made of counts, read off the batch computation word by word, as exact fractions;
 * empty where they are missing.
 */
final class BatchIndicators {

    /** A figure before it is rounded. */
    record Fraction(BigDecimal numerator, BigDecimal denominator) {
        private static Optional<Fraction> of(long numerator, long denominator) {
            return denominator == 0
                    ? Optional.empty()
                    : Optional.of(new Fraction(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator)));
        }

        BigDecimal rounded(int decimals) {
            return numerator.divide(denominator, decimals, RoundingMode.HALF_UP);
        }
    }

    private static final List<String> UNEMPLOYED = groups("REG_U OCCUPATION ");
    private static final List<String> OPEN = groups("VAC OCCUPATION ");

    private final Map<String, Map<String, Series>> series = new HashMap<>();
    private final BatchFigures figures;
    private final BatchArrivals arrivals;
    private final BatchReferences references;

    BatchIndicators(BatchFigures figures, BatchArrivals arrivals, BatchReferences references) {
        this.figures = figures;
        this.arrivals = arrivals;
        this.references = references;
    }

    /** The indicator in an area on a day; a percentage is a hundred times the share. */
    Optional<Fraction> on(LocalDate day, String indicator, String area) {
        return switch (indicator) {
            case "REG_UR" -> Fraction.of(100 * unemployed(area, day), references.labourForce(area, day));
            case "LTU" -> Fraction.of(100 * part(area, day, "REG_U DURATION D_GE365"), unemployed(area, day));
            case "YOUTH" -> Fraction.of(100 * part(area, day, "REG_U AGE Y15T24"), unemployed(area, day));
            case "TIGHT" -> Fraction.of(part(area, day, "VAC"), unemployed(area, day));
            case "JFR30" -> jobFinding(area, day);
            case "PLC90" -> cohort(area, day, "REG_IN  PLACED_WITHIN_90", "REG_IN");
            case "TTP" -> timeToPlacement(area, day);
            case "RET90" -> cohort(area, day, "PLC  KEPT_FOR_90", "PLC");
            case "MISMATCH" -> mismatch(area, day);
            case "COVERAGE" -> references.coverage(area, day, arrivals);
            case "LAG" -> median(arrivals.lags(area, day), 60);
            default -> throw new IllegalArgumentException(indicator);
        };
    }

    private long unemployed(String area, LocalDate day) {
        return part(area, day, "REG_U");
    }

    private long part(String area, LocalDate day, String codes) {
        return sum(area, day, day, codes);
    }

    /** Of a count by its code, or by the codes of indicator, dimension and category. */
    private long sum(String area, LocalDate first, LocalDate last, String codes) {
        return figures.sum(
                series.computeIfAbsent(area, none -> new HashMap<>())
                        .computeIfAbsent(codes, code -> series(area, code.split(" ", -1))),
                first,
                last);
    }

    private static Series series(String area, String... code) {
        return code.length == 1 ? Series.total(area, code[0]) : new Series(area, code[0], code[1], code[2]);
    }

    /** 100 x the sum of PLC_REG / (the sum of REG_U / 30). */
    private Optional<Fraction> jobFinding(String area, LocalDate day) {
        LocalDate first = day.minusDays(29);
        return Fraction.of(100 * 30 * sum(area, first, day, "PLC_REG"), sum(area, first, day, "REG_U"));
    }

    private Optional<Fraction> cohort(String area, LocalDate day, String share, String all) {
        LocalDate first = day.minusDays(119);
        LocalDate last = day.minusDays(90);
        return Fraction.of(100 * sum(area, first, last, share), sum(area, first, last, all));
    }

    private Optional<Fraction> timeToPlacement(String area, LocalDate day) {
        List<Long> lengths = new ArrayList<>();
        day.minusDays(89).datesUntil(day.plusDays(1)).forEach(ended -> lengths.addAll(figures.spells(area, ended)));
        return lengths.size() < 10
                ? Optional.empty()
                : median(lengths.stream().sorted().toList(), 1);
    }

    /** Of cases in order, in units of so many. */
    private static Optional<Fraction> median(List<Long> cases, long unit) {
        int number = cases.size();
        return number == 0
                ? Optional.empty()
                : Fraction.of(cases.get((number - 1) / 2) + cases.get(number / 2), 2 * unit);
    }

    /** Half the sum of abs(u/U - v/V), over one denominator. */
    private Optional<Fraction> mismatch(String area, LocalDate day) {
        long[] people = groups(area, day, UNEMPLOYED);
        long[] posts = groups(area, day, OPEN);
        long allPeople = LongStream.of(people).sum();
        long allPosts = LongStream.of(posts).sum();
        long distance = IntStream.range(0, people.length)
                .mapToLong(i -> Math.abs(people[i] * allPosts - posts[i] * allPeople))
                .sum();
        return Fraction.of(distance, 2 * allPeople * allPosts);
    }

    private long[] groups(String area, LocalDate day, List<String> codes) {
        return codes.stream().mapToLong(code -> part(area, day, code)).toArray();
    }

    /** Of the major groups that are known. */
    private static List<String> groups(String codes) {
        return IntStream.rangeClosed(0, 9).mapToObj(group -> codes + group).toList();
    }
}
