package id.satunaker.analytics.http;

import id.satunaker.analytics.indicator.Indicator;
import id.satunaker.analytics.indicator.Publication;
import id.satunaker.analytics.indicator.Publications;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code labour_indicator_value{indicator,region}}: what everybody may see of the newest day, for every area with data,
 * since whoever reads metrics has shown no token. A figure that is missing or suppressed has no gauge.
 */
final class IndicatorGauges {
    private static final List<Indicator> SHOWN =
            List.of(Indicator.REG_U, Indicator.PLC, Indicator.VAC, Indicator.LAYOFF, Indicator.COVERAGE);

    private final Publications publications;
    private final Clock clock;
    private final MultiGauge gauges;
    private @Nullable Publication shown;
    private LocalDate date = LocalDate.MIN;

    IndicatorGauges(Publications publications, Clock clock, MeterRegistry registry) {
        this.publications = publications;
        this.clock = clock;
        this.gauges = MultiGauge.builder("labour.indicator.value").register(registry);
    }

    /** Shows the newest publication, at no cost where that is shown already. */
    synchronized void refresh() {
        publications.forEverybody().ifPresent(newest -> {
            LocalDate day = newest.night().orElseGet(() -> LocalDate.now(clock));
            if (newest != shown || !day.equals(date)) {
                gauges.register(
                        newest.areas().stream()
                                .flatMap(area -> rows(newest, area, day))
                                .toList(),
                        true);
                shown = newest;
                date = day;
            }
        });
    }

    private static Stream<Row<?>> rows(Publication publication, String area, LocalDate day) {
        return SHOWN.stream().flatMap(indicator -> {
            BigDecimal value = publication.on(day, indicator, area).value().value();
            return value == null
                    ? Stream.empty()
                    : Stream.of(Row.of(Tags.of("indicator", indicator.name(), "region", area), value));
        });
    }
}
