package id.satunaker.analytics.http;

import id.satunaker.analytics.indicator.Figures;
import id.satunaker.analytics.indicator.Indicator;
import id.satunaker.analytics.indicator.Measure;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** One figure; {@code status} is always {@code P}, provisional, until months are released. */
record ValueResponse(long value, String status) {
    private static final String PROVISIONAL = "P";

    /** Every indicator of an area on a day, by code, without breakdowns. */
    static Map<String, ValueResponse> all(Figures figures, String area, LocalDate date) {
        Map<String, ValueResponse> values = new LinkedHashMap<>();
        Indicator.counts()
                .forEach(indicator -> values.put(
                        indicator.name(),
                        new ValueResponse(figures.value(area, Measure.of(indicator), date), PROVISIONAL)));
        return values;
    }
}
