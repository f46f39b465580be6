package id.satunaker.analytics.kafka;

import java.time.Clock;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Puts together how generations are built, compared and forgotten. */
@Configuration(proxyBeanMethods = false)
class GenerationsConfiguration {
    private final KafkaProperties kafka;

    GenerationsConfiguration(KafkaProperties kafka) {
        this.kafka = kafka;
    }

    @Bean
    Admin generationsAdmin() {
        return Admin.create(kafka.buildAdminProperties());
    }

    @Bean
    SideBySide sideBySide(Engines engines, GenerationNames names, Admin admin, Sources sources) {
        return new SideBySide(engines, names, new Settled(admin, sources));
    }

    @Bean
    Attempts attempts(Sources sources, Clock clock) {
        return new Attempts(sources, clock);
    }

    /** While it compares, figures stand still: it does not wait for the other duties. */
    @Bean
    @Order(0)
    RebuildDuty rebuildDuty(LiveReleases log, ReleaseFormat format, SideBySide generations, Attempts attempts) {
        return new RebuildDuty(log, format, generations, attempts);
    }

    @Bean
    ForgettingDuty forgettingDuty(Engines engines, GenerationNames names, Admin admin, Clock clock) {
        var partials = new ForgottenPartials(() -> KafkaConfiguration.logConsumer(kafka.buildConsumerProperties()));
        return new ForgettingDuty(
                engines, names, new ForgettingDuty.Forgetting(new Applications(admin), partials), clock);
    }

    @Bean
    RebuildEndpoint rebuildEndpoint(SideBySide generations, ReleaseFormat format) {
        return new RebuildEndpoint(generations, new GenerationRequests(kafka::buildProducerProperties, format));
    }
}
