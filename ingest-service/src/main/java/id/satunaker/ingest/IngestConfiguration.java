package id.satunaker.ingest;

import id.satunaker.ingest.intake.Intake;
import id.satunaker.ingest.intake.PersonIds;
import id.satunaker.ingest.intake.Publisher;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the subject between its edges. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({PersonKeyProperties.class, IdentityProperties.class})
class IngestConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Intake intake(PersonKeyProperties personKey, IdentityProperties identity, Publisher publisher, Clock clock) {
        return new Intake(new PersonIds(personKey.key(), identity.passports()), publisher, clock);
    }
}
