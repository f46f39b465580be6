package id.satunaker.analytics.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The median length, in days, of the spells that ended by placement on the last days.
 *
 * @param days length of the trailing window
 * @param leastCases fewest spells of which there is a median at all
 */
record SpellMedian(int days, int leastCases) implements Formula {

    @Override
    public List<Value> values(Basis basis, Range range) {
        Counts counts = basis.counts();
        Lengths window = counts.placedSpells(
                range.area(), range.from().minusDays(days), range.from().minusDays(1));
        List<Value> values = new ArrayList<>(range.days());
        for (LocalDate day = range.from(); !day.isAfter(range.to()); day = day.plusDays(1)) {
            window.addAll(counts.placedSpells(range.area(), day, day), 1);
            LocalDate left = day.minusDays(days);
            window.addAll(counts.placedSpells(range.area(), left, left), -1);
            values.add(value(window, counts));
        }
        return values;
    }

    private Value value(Lengths window, Counts counts) {
        if (window.count() < leastCases) {
            return Value.MISSING;
        }
        if (window.count() < counts.leastCasesOfMedian()) {
            return Value.SUPPRESSED;
        }
        return Value.of(BigDecimal.valueOf(window.median().orElseThrow()).setScale(1, RoundingMode.UNNECESSARY));
    }

    @Override
    public Text measure() {
        return FactSheetTexts.get("measure.MEDIAN").with("of", numerator());
    }

    @Override
    public Text numerator() {
        return FactSheetTexts.get("numerator.spells").with("days", days).with("least", leastCases);
    }

    @Override
    public @Nullable Text denominator() {
        return null;
    }
}
