package id.satunaker.analytics.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The median time, in hours, from recordedAt to receivedAt of the events that were received on the day (Jakarta). */
record LagMedian() implements Formula {
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    @Override
    public List<Value> values(Basis basis, Range range) {
        return range.from()
                .datesUntil(range.to().plusDays(1))
                .map(day -> value(basis.counts().lags(range.area(), day), basis.counts()))
                .toList();
    }

    private static Value value(Lengths minutes, Counts counts) {
        if (minutes.count() > 0 && minutes.count() < counts.leastCasesOfMedian()) {
            return Value.SUPPRESSED;
        }
        return minutes.median().stream()
                .mapToObj(BigDecimal::valueOf)
                .map(median -> Value.of(median.divide(MINUTES, 2, RoundingMode.HALF_UP)))
                .findAny()
                .orElse(Value.MISSING);
    }

    @Override
    public Text measure() {
        return FactSheetTexts.get("measure.MEDIAN").with("of", numerator());
    }

    @Override
    public Text numerator() {
        return FactSheetTexts.get("numerator.lags");
    }

    @Override
    public @Nullable Text denominator() {
        return null;
    }
}
