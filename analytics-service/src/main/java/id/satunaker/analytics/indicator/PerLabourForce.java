package id.satunaker.analytics.indicator;

import id.satunaker.analytics.indicator.References.LabourForceOf;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A count as a percentage of the area's labour force, by the newest vintage at or before the month; missing for a province
 * or the nation unless all of its regions are signatories and have that vintage.
 */
record PerLabourForce(Quantity top) implements Formula {
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    @Override
    public List<Value> values(Basis basis, Range range) {
        long[] tops = basis.counts().numbers(range, top);
        return IntStream.range(0, tops.length)
                .mapToObj(i -> value(
                        tops[i],
                        labourForce(
                                basis.references(), range.area(), range.from().plusDays(i))))
                .toList();
    }

    private static Optional<LabourForceOf> labourForce(References references, String area, LocalDate day) {
        return references.allSigned(area, day) ? references.labourForce(area, YearMonth.from(day)) : Optional.empty();
    }

    private static Value value(long number, Optional<LabourForceOf> base) {
        if (number == Counts.HIDDEN) {
            return Value.SUPPRESSED;
        }
        return base.filter(force -> force.persons() > 0)
                .map(force -> value(BigDecimal.valueOf(number), force))
                .orElse(Value.MISSING);
    }

    private static Value value(BigDecimal numerator, LabourForceOf force) {
        BigDecimal denominator = BigDecimal.valueOf(force.persons());
        BigDecimal value = numerator.multiply(PERCENT).divide(denominator, 2, RoundingMode.HALF_UP);
        return new Value(value, Value.Presence.SHOWN, numerator, denominator, force.vintage());
    }

    @Override
    public Text measure() {
        return FactSheetTexts.get("measure.percent")
                .with("numerator", numerator())
                .with("denominator", denominator());
    }

    @Override
    public Text numerator() {
        return Wording.of(top);
    }

    @Override
    public Text denominator() {
        return FactSheetTexts.get("denominator.labour-force");
    }
}
