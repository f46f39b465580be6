package id.satunaker.analytics.http;

import id.satunaker.analytics.http.HttpProperties.PublicValues;
import id.satunaker.analytics.indicator.DisclosureControl;
import id.satunaker.analytics.indicator.FigureSource;
import id.satunaker.analytics.indicator.Publications;
import id.satunaker.analytics.indicator.ReferenceSource;
import id.satunaker.analytics.indicator.ReleaseSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.Disposable;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/** The parts that the controllers share. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HttpProperties.class)
class HttpConfiguration {

    @Bean
    Publications publications(
            FigureSource figures, ReleaseSource releases, ReferenceSource references, HttpProperties properties) {
        return new Publications(figures, releases, references, control(properties));
    }

    private static @Nullable DisclosureControl control(HttpProperties properties) {
        String key = properties.disclosureKey();
        return properties.publicValues() == PublicValues.EXACT || key == null ? null : new DisclosureControl(key);
    }

    @Bean
    Audiences audiences(HttpProperties properties, ReferenceSource references) {
        return new Audiences(properties.publicValues(), references);
    }

    @Bean
    MinFrame minFrame(FigureSource figures) {
        return new MinFrame(figures);
    }

    @Bean
    SnapshotWriter snapshotWriter(JsonMapper json, HttpProperties properties) {
        return new SnapshotWriter(json, properties.notice());
    }

    @Bean
    Editions editions(Publications publications, SnapshotWriter writer, Clock clock) {
        return new Editions(publications, writer, clock);
    }

    @Bean
    Ticker ticker(Editions editions) {
        return new Ticker(editions, Schedulers.parallel());
    }

    @Bean
    StreamMetrics streamMetrics(MeterRegistry registry) {
        return new StreamMetrics(registry);
    }

    @Bean
    IndicatorGauges indicatorGauges(Publications publications, Clock clock, MeterRegistry registry) {
        return new IndicatorGauges(publications, clock, registry);
    }

    /** Ends with the service. A refresh that fails is tried again by the next. */
    @Bean(destroyMethod = "dispose")
    Disposable refreshOfIndicatorGauges(IndicatorGauges gauges) {
        return Schedulers.boundedElastic().schedulePeriodically(gauges::refresh, 5, 5, TimeUnit.SECONDS);
    }
}
