package id.satunaker.analytics.http;

import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * The http and page rooms alone on a real server, for what a slice cannot show: sockets, streams, the management port. Not marked as
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
    HeadlineController.class,
    Edge.class
})
@ComponentScan("id.satunaker.analytics.page")
class Server {
    /** Stands in for the kafka room's, which the readiness group names. */
    @Bean
    HealthIndicator viewHealthIndicator(Country country) {
        return () -> country.figures().isPresent()
                ? Health.up().build()
                : Health.outOfService().build();
    }

    /** Stands in for the kafka room's as well. */
    @Bean
    Operation operation() {
        return new Operation();
    }

    @Endpoint(id = "rebuild")
    static class Operation {
        @ReadOperation
        public Map<String, String> state() {
            return Map.of("did", "read");
        }

        @WriteOperation
        public Map<String, String> start() {
            return Map.of("did", "start");
        }

        @WriteOperation
        public Map<String, String> act(@Selector String action) {
            return Map.of("did", action);
        }

        @DeleteOperation
        public Map<String, String> forget() {
            return Map.of("did", "forget");
        }
    }
}
