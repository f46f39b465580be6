package id.satunaker.ingest.http;

import id.satunaker.ingest.intake.Agreements;
import id.satunaker.ingest.intake.Intake;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import tools.jackson.databind.json.JsonMapper;

/** Puts the parts of this room together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IngestHttpProperties.class)
class HttpConfiguration {

    @Bean
    EventMetrics eventMetrics(MeterRegistry registry) {
        return new EventMetrics(registry);
    }

    @Bean
    Senders senders(Agreements agreements, IngestHttpProperties properties, Clock clock) {
        return new Senders(agreements, properties, clock);
    }

    @Bean
    ProblemWriter problemWriter(JsonMapper json) {
        return new ProblemWriter(json);
    }

    @Bean
    ProblemExceptionHandler problemExceptionHandler(ProblemWriter problems) {
        return new ProblemExceptionHandler(problems);
    }

    @Bean
    WarmUp warmUp(ReactiveJwtDecoder tokens, Intake intake, IngestHttpProperties properties, JsonMapper json) {
        return new WarmUp(tokens, intake, properties, json);
    }
}
