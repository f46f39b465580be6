package id.satunaker.analytics.http;

import id.satunaker.analytics.indicator.FigureSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/** The parts that the controllers share. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HttpProperties.class)
class HttpConfiguration {

    @Bean
    CurrentFigures currentFigures(FigureSource source) {
        return new CurrentFigures(source);
    }

    @Bean
    SnapshotWriter snapshotWriter(JsonMapper json, HttpProperties properties) {
        return new SnapshotWriter(json, properties.notice());
    }

    @Bean
    Editions editions(CurrentFigures figures, SnapshotWriter writer, Clock clock) {
        return new Editions(figures, writer, clock);
    }

    @Bean
    Ticker ticker(Editions editions) {
        return new Ticker(editions, Schedulers.parallel());
    }

    @Bean
    StreamEvents streamEvents(SnapshotWriter writer) {
        return new StreamEvents(writer);
    }

    @Bean
    StreamMetrics streamMetrics(MeterRegistry registry) {
        return new StreamMetrics(registry);
    }
}
