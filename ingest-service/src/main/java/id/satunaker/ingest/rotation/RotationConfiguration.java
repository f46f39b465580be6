package id.satunaker.ingest.rotation;

import id.satunaker.ingest.intake.PersonKey;
import org.springframework.boot.autoconfigure.condition.ConditionalOnNotWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the job together; the service, which serves the web and scans this room as well, has none of it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnNotWebApplication
@EnableConfigurationProperties(RotationProperties.class)
class RotationConfiguration {

    @Bean
    RotationJob rotationJob(PersonKey key, KafkaProperties kafka, RotationProperties properties) {
        return new RotationJob(key, kafka, properties);
    }
}
