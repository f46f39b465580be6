package id.satunaker.analytics.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The signatory regions of an area whose participant was heard from in the last days, out of all of its signatory regions.
 *
 * @param days length of the trailing window
 */
record Coverage(int days) implements Formula {

    @Override
    public List<Value> values(Basis basis, Range range) {
        return range.from()
                .datesUntil(range.to().plusDays(1))
                .map(day -> value(basis, range.area(), day))
                .toList();
    }

    private Value value(Basis basis, String area, LocalDate day) {
        Map<String, List<String>> signatories = basis.references().signatories(area, day);
        if (signatories.isEmpty()) {
            return Value.MISSING;
        }
        LocalDate from = day.minusDays(days - 1L);
        BigDecimal heard = BigDecimal.valueOf(signatories.values().stream()
                .filter(participants ->
                        participants.stream().anyMatch(id -> basis.counts().heard(id, from, day)))
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
