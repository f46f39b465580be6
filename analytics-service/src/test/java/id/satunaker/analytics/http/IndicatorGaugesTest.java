package id.satunaker.analytics.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.analytics.indicator.DisclosureControl;
import id.satunaker.analytics.indicator.Indicator;
import id.satunaker.analytics.indicator.Measure;
import id.satunaker.analytics.indicator.Publications;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IndicatorGaugesTest {
    private static final Measure UNEMPLOYED = Measure.of(Indicator.REG_U);

    private final Country country = new Country();
    private final MeterRegistry registry = new SimpleMeterRegistry();

    @BeforeEach
    void fill() {
        country.add("32.16", Edge.TODAY.minusDays(9), UNEMPLOYED, 13)
                .add("12.75", Edge.TODAY.minusDays(9), UNEMPLOYED, 21)
                .night(Edge.TODAY)
                .add("32.16", Edge.TODAY, UNEMPLOYED, 101);
    }

    @Test
    void showRoundedValuesOfTheNightWhereValuesAreRounded() {
        IndicatorGauges gauges = gauges(new DisclosureControl(Tokens.DISCLOSURE_KEY));

        gauges.refresh();
        Map<String, Double> before = values("REG_U");
        country.add("12.75", Edge.TODAY, UNEMPLOYED, 3);
        gauges.refresh();

        assertThat(before).containsOnlyKeys("32.16", "32", "12.75", "12", "ID");
        assertThat(before.values()).allMatch(value -> value % 5 == 0);
        assertThat(before.get("32.16")).isIn(10.0, 15.0);
        assertThat(values("REG_U")).isEqualTo(before);
        assertThat(values("VAC").values()).containsOnly(0.0);
    }

    @Test
    void showLiveValuesWhereEverybodyMaySeeThem() {
        IndicatorGauges gauges = gauges(null);

        gauges.refresh();
        assertThat(values("REG_U")).containsEntry("32.16", 114.0).containsEntry("ID", 135.0);
        country.add("82.04", Edge.TODAY, UNEMPLOYED, 3);
        gauges.refresh();

        assertThat(values("REG_U")).containsEntry("82.04", 3.0).containsEntry("ID", 138.0);
    }

    @Test
    void showNothingBeforeThereIsAnything() {
        country.unload();

        gauges(null).refresh();

        assertThat(registry.getMeters()).isEmpty();
    }

    private IndicatorGauges gauges(DisclosureControl control) {
        Publications publications = new Publications(country, country, country, control);
        return new IndicatorGauges(publications, SettableClock.noonOf(Edge.TODAY), registry);
    }

    private Map<String, Double> values(String indicator) {
        return registry.find("labour.indicator.value").tag("indicator", indicator).gauges().stream()
                .collect(Collectors.toMap(gauge -> gauge.getId().getTag("region"), Gauge::value));
    }
}
