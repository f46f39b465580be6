package id.satunaker.analytics.page;

import id.satunaker.analytics.http.Country;
import id.satunaker.analytics.http.Edge;
import id.satunaker.analytics.indicator.Indicator;
import id.satunaker.analytics.indicator.Measure;
import java.time.LocalDate;

/** A country with some data of two provinces in the last night. */
final class PublicCountry {
    private PublicCountry() {}

    static void fill(Country country) {
        LocalDate today = Edge.TODAY;
        country.clear();
        country.add("32.16", today.minusDays(400), Measure.of(Indicator.REG_U), 1000)
                .add("32.16", today.minusDays(100), Measure.of(Indicator.REG_U), -250)
                .add("32.16", today.minusDays(10), Measure.of(Indicator.REG_U), 33)
                .add("32.16", today.minusDays(3), Measure.of(Indicator.PLC_REG), 13)
                .add("32.16", today.minusDays(20), Measure.of(Indicator.PLC_REG), 14)
                .add("32.16", today.minusDays(2), Measure.of(Indicator.LAYOFF), 40)
                .add("32.73", today.minusDays(9), Measure.of(Indicator.REG_U), 4321)
                .add("12.75", today.minusDays(9), Measure.of(Indicator.VAC), 120)
                .night(today);
    }
}
