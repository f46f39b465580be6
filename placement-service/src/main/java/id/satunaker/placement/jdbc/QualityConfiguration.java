package id.satunaker.placement.jdbc;

import id.satunaker.placement.jdbc.QualityRefresh.Rhythm;
import id.satunaker.placement.records.quality.DataQuality;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;

/** Data quality: asked of the records that are shown, and remembered by day. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlacementQualityProperties.class)
class QualityConfiguration {

    @Bean
    DataQuality dataQuality(JdbcOperations jdbc) {
        return new QualityQueries(jdbc);
    }

    @Bean
    QualityDayTable qualityDays(JdbcOperations jdbc) {
        return new QualityDayTable(jdbc);
    }

    @Bean
    QualityRefresh qualityRefresh(
            DataQuality quality,
            QualityDayTable days,
            MeterRegistry meters,
            Clock clock,
            PlacementQualityProperties properties) {
        Rhythm rhythm = new Rhythm(clock, properties.renewAfter(), properties.look());
        return new QualityRefresh(quality, days, new QualityGauges(meters), rhythm);
    }
}
