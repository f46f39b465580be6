package id.satunaker.analytics.http;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The http room alone on a real server, for what a slice cannot show: sockets, streams, the management port. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = KafkaAutoConfiguration.class)
@Import({
    HttpConfiguration.class,
    SecurityConfiguration.class,
    ProblemWriter.class,
    CatalogueController.class,
    FiguresController.class,
    StreamController.class,
    Edge.class
})
class Server {}
