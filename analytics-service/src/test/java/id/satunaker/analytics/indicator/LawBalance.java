package id.satunaker.analytics.indicator;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What must hold in any figures, whatever was counted: regions add up to provinces and provinces to the nation, a
 * breakdown adds up to its total, and a stock is yesterday's stock and the flows since (R7).
 */
final class LawBalance {

    private static final List<Measure> ADDING_UP = Measure.all().stream()
            .filter(measure -> measure.indicator() != Indicator.REG_TIN && measure.indicator() != Indicator.REG_TOUT)
            .toList();
    private static final Collection<List<Measure>> BREAKDOWNS = Measure.all().stream()
            .filter(measure -> measure.dimension() != null)
            .collect(Collectors.groupingBy(measure -> measure.indicator() + " " + measure.dimension()))
            .values();

    private final Figures figures;
    private final LocalDate from;
    private final LocalDate to;
    private final Map<String, Map<Integer, long[]>> known = new HashMap<>();

    private LawBalance(Figures figures, LawCase law) {
        this.figures = figures;
        this.from = law.from();
        this.to = law.to();
    }

    /** The first account that does not balance, in words; empty where all do. */
    static Optional<String> violation(Figures figures, LawCase law) {
        LawBalance balance = new LawBalance(figures, law);
        return figures.areas().stream()
                .flatMap(area -> Stream.of(balance.levels(area), balance.breakdowns(area), balance.flows(area)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> levels(String area) {
        List<String> parts = partsOf(area);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        return ADDING_UP.stream()
                .flatMap(measure -> unequal(
                                series(area, measure), sum(parts.stream().map(part -> series(part, measure))))
                        .map(days -> "%s is not the sum of %s in %s on %s".formatted(area, parts, measure, days)))
                .findFirst();
    }

    private List<String> partsOf(String area) {
        Predicate<String> isPart = area.equals("ID")
                ? other -> other.length() == 2 && !other.equals("ID")
                : other -> other.length() > 2 && area.equals(BatchFigures.provinceOf(other));
        return figures.areas().stream().filter(isPart).toList();
    }

    private Optional<String> breakdowns(String area) {
        return BREAKDOWNS.stream()
                .flatMap(measures -> unequal(
                                series(area, Measure.of(measures.get(0).indicator())),
                                sum(measures.stream().map(measure -> series(area, measure))))
                        .map(days -> "%s do not add up in %s on %s".formatted(measures, area, days)))
                .findFirst();
    }

    private Optional<String> flows(String area) {
        long[] stock = series(area, Measure.of(Indicator.REG_U));
        long[] in = sum(Stream.of(Indicator.REG_IN, Indicator.REG_TIN).map(flow -> series(area, Measure.of(flow))));
        long[] out = sum(Stream.of(Indicator.REG_OUT, Indicator.REG_TOUT).map(flow -> series(area, Measure.of(flow))));
        long[] carried = new long[stock.length];
        Arrays.setAll(carried, day -> (day == 0 ? 0 : stock[day - 1]) + in[day] - out[day]);
        return unequal(stock, carried)
                .map(days -> "U is not U(d-1) + in - out in %s on %s".formatted(area, days))
                .findFirst();
    }

    private long[] series(String area, Measure measure) {
        return known.computeIfAbsent(area, a -> new HashMap<>())
                .computeIfAbsent(measure.index(), index -> figures.series(area, measure, from, to));
    }

    private long[] sum(Stream<long[]> parts) {
        long[] sum = new long[(int) (to.toEpochDay() - from.toEpochDay()) + 1];
        parts.forEach(part -> {
            for (int day = 0; day < sum.length; day++) {
                sum[day] += part[day];
            }
        });
        return sum;
    }

    private Stream<String> unequal(long[] left, long[] right) {
        int day = Arrays.mismatch(left, right);
        return day < 0
                ? Stream.empty()
                : Stream.of("%s: %d against %d".formatted(from.plusDays(day), left[day], right[day]));
    }
}
