package id.satunaker.analytics.indicator;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A count as it is, on the day or summed over the days of the quantity. */
record Count(Quantity quantity) implements Formula {

    @Override
    public List<Value> values(Basis basis, Range range) {
        long[] numbers = basis.counts().numbers(range, quantity);
        return Arrays.stream(numbers).mapToObj(Value::ofCount).toList();
    }

    @Override
    public Text measure() {
        return FactSheetTexts.get("measure." + quantity.measure().indicator().kind());
    }

    @Override
    public Text numerator() {
        return Wording.of(quantity);
    }

    @Override
    public @Nullable Text denominator() {
        return null;
    }
}
