package id.satunaker.analytics.indicator;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What must hold in any figures, whatever was counted: regions add up to provinces and provinces to the nation, a
 * breakdown adds up to its total, and a stock is yesterday's stock and the flows since (R7).
 */
final class LawBalance {

    private final Figures figures;
    private final LocalDate from;
    private final LocalDate to;
    private final Map<String, long[]> known = new HashMap<>();

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
        return Measure.all().stream()
                .filter(measure -> measure.indicator() != Indicator.REG_TIN)
                .filter(measure -> measure.indicator() != Indicator.REG_TOUT)
                .flatMap(measure -> unequal(
                        area + " is not the sum of its parts in " + measure,
                        series(area, measure),
                        sum(parts.stream().map(part -> series(part, measure)))))
                .findFirst();
    }

    private List<String> partsOf(String area) {
        Predicate<String> isPart = area.equals("ID")
                ? other -> other.length() == 2 && !other.equals("ID")
                : other -> other.length() > 2 && area.equals(BatchFigures.provinceOf(other));
        return figures.areas().stream().filter(isPart).toList();
    }

    private Optional<String> breakdowns(String area) {
        return Stream.of(Indicator.values())
                .flatMap(indicator -> indicator.dimensions().stream()
                        .flatMap(dimension -> unequal(
                                indicator + " by " + dimension + " does not add up in " + area,
                                series(area, Measure.of(indicator)),
                                sum(dimension.categories().stream()
                                        .map(category -> series(area, Measure.of(indicator, dimension, category)))))))
                .findFirst();
    }

    private Optional<String> flows(String area) {
        long[] stock = series(area, Measure.of(Indicator.REG_U));
        long[] in = sum(Stream.of(Indicator.REG_IN, Indicator.REG_TIN).map(flow -> series(area, Measure.of(flow))));
        long[] out = sum(Stream.of(Indicator.REG_OUT, Indicator.REG_TOUT).map(flow -> series(area, Measure.of(flow))));
        long[] carried = new long[stock.length];
        for (int day = 0; day < stock.length; day++) {
            carried[day] = (day == 0 ? 0 : stock[day - 1]) + in[day] - out[day];
        }
        return unequal("U(d) is not U(d-1) + in - out + transfers in - out in " + area, stock, carried)
                .findFirst();
    }

    private long[] series(String area, Measure measure) {
        return known.computeIfAbsent(area + "/" + measure.index(), key -> figures.series(area, measure, from, to));
    }

    private long[] sum(Stream<long[]> parts) {
        long[] sum = new long[(int) (to.toEpochDay() - from.toEpochDay()) + 1];
        parts.forEach(part -> Arrays.setAll(sum, day -> sum[day] + part[day]));
        return sum;
    }

    private Stream<String> unequal(String claim, long[] left, long[] right) {
        int day = Arrays.mismatch(left, right);
        return day < 0
                ? Stream.empty()
                : Stream.of("%s on %s: %d, %d".formatted(claim, from.plusDays(day), left[day], right[day]));
    }
}
