package id.satunaker.ingest.rotation;

import id.satunaker.ingest.intake.PersonKey;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the job together, where it is asked for. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("rotate-person-key")
@EnableConfigurationProperties(RotationProperties.class)
class RotationConfiguration {

    @Bean
    RotationJob rotationJob(PersonKey key, KafkaProperties kafka, RotationProperties properties) {
        return new RotationJob(key, kafka, properties);
    }
}
