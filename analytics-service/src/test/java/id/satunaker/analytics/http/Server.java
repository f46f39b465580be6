package id.satunaker.analytics.http;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * The http room alone on a real server, for what a slice cannot show: sockets, streams, the management port. Not marked as
 * a configuration, which the whole service would find.
 */
@EnableAutoConfiguration(exclude = KafkaAutoConfiguration.class)
@Import({
    HttpConfiguration.class,
    SecurityConfiguration.class,
    ProblemWriter.class,
    CatalogueController.class,
    FiguresController.class,
    SeriesController.class,
    StreamController.class,
    Edge.class
})
class Server {
    /** Stands in for the kafka room's, which the readiness group names. */
    @Bean
    HealthIndicator viewHealthIndicator(Country country) {
        return () -> country.figures().isPresent()
                ? Health.up().build()
                : Health.outOfService().build();
    }
}
