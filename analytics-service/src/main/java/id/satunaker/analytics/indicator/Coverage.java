package id.satunaker.analytics.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The signatory regions of an area whose participant was heard from in the last days, out of all of its signatory regions.
 *
 * @param days length of the trailing window
 */
record Coverage(int days) implements Formula {

    @Override
    public List<Value> values(Basis basis, Range range) {
        LocalDate first = range.from().minusDays(days - 1L);
        Map<String, BitSet> heard = new HashMap<>();
        Map<String, List<String>> signatories = Map.of();
        List<Value> values = new ArrayList<>(range.days());
        for (int day = 0; day < range.days(); day++) {
            LocalDate date = range.from().plusDays(day);
            if (day == 0 || basis.references().changeOn(date)) {
                signatories = basis.references().signatories(range.area(), date);
            }
            int window = day;
            values.add(value(
                    signatories,
                    id -> isHeard(
                            heard.computeIfAbsent(id, any -> basis.counts().heardOn(id, first, range.to())), window)));
        }
        return values;
    }

    private boolean isHeard(BitSet heard, int window) {
        int next = heard.nextSetBit(window);
        return next >= 0 && next < window + days;
    }

    private static Value value(Map<String, List<String>> signatories, Predicate<String> isHeard) {
        if (signatories.isEmpty()) {
            return Value.MISSING;
        }
        BigDecimal heard = BigDecimal.valueOf(signatories.values().stream()
                .filter(participants -> participants.stream().anyMatch(isHeard))
                .count());
        BigDecimal all = BigDecimal.valueOf(signatories.size());
        return new Value(heard.divide(all, 4, RoundingMode.HALF_UP), Value.Presence.SHOWN, heard, all, null);
    }

    @Override
    public Text measure() {
        return FactSheetTexts.get("measure.ratio")
                .with("numerator", numerator())
                .with("denominator", denominator());
    }

    @Override
    public Text numerator() {
        return FactSheetTexts.get("numerator.heard").with("days", days);
    }

    @Override
    public Text denominator() {
        return FactSheetTexts.get("denominator.signatories");
    }
}
