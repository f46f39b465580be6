package id.satunaker.analytics.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One count in relation to another: {@code factor x numerator / denominator}, missing where the denominator is 0. A stock
 * in the denominator is the mean of its days.
 *
 * @param decimals to which it is rounded when served
 */
record Ratio(Quantity top, Quantity base, int factor, int decimals) implements Formula {
    private static final int PERCENT = 100;
    private static final int MEAN_DECIMALS = 4;

    static Ratio percent(Quantity top, Quantity base) {
        return new Ratio(top, base, PERCENT, 2);
    }

    static Ratio plain(Quantity top, Quantity base) {
        return new Ratio(top, base, 1, 4);
    }

    @Override
    public List<Value> values(Basis basis, Range range) {
        long[] tops = basis.counts().numbers(range, top);
        long[] bases = basis.counts().denominators(range, base);
        return IntStream.range(0, tops.length)
                .mapToObj(i -> value(tops[i], bases[i]))
                .toList();
    }

    private Value value(long number, long sum) {
        if (number == Counts.HIDDEN || sum == Counts.HIDDEN) {
            return Value.SUPPRESSED;
        }
        if (sum == 0) {
            return Value.MISSING;
        }
        BigDecimal numerator = BigDecimal.valueOf(number);
        BigDecimal days = BigDecimal.valueOf(daysOfMean());
        BigDecimal value = numerator
                .multiply(BigDecimal.valueOf(factor))
                .multiply(days)
                .divide(BigDecimal.valueOf(sum), decimals, RoundingMode.HALF_UP);
        return new Value(value, Value.Presence.SHOWN, numerator, mean(sum), null);
    }

    private BigDecimal mean(long sum) {
        return daysOfMean() == 1
                ? BigDecimal.valueOf(sum)
                : BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(daysOfMean()), MEAN_DECIMALS, RoundingMode.HALF_UP);
    }

    private int daysOfMean() {
        return base.measure().indicator().kind() == Kind.STOCK ? base.days() : 1;
    }

    @Override
    public Text measure() {
        String key = factor == PERCENT ? "measure.percent" : "measure.ratio";
        return FactSheetTexts.get(key).with("numerator", numerator()).with("denominator", denominator());
    }

    @Override
    public Text numerator() {
        return Wording.of(top);
    }

    @Override
    public Text denominator() {
        return daysOfMean() == 1 ? Wording.of(base) : Wording.ofMean(base);
    }
}
