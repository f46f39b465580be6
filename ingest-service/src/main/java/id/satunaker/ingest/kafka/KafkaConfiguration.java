package id.satunaker.ingest.kafka;

import id.satunaker.schemas.serde.EventSerdes;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;

/** Puts the parts of this room together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IngestKafkaProperties.class)
class KafkaConfiguration {

    @Bean
    DefaultKafkaProducerFactoryCustomizer producerSettings(IngestKafkaProperties properties) {
        return factory -> factory.updateConfigs(ProducerSettings.within(properties.deadline()));
    }

    @Bean
    KafkaStore kafkaStore(
            ProducerFactory<String, byte[]> producers,
            KafkaProperties kafka,
            KafkaAdmin admin,
            IngestKafkaProperties properties) {
        EventRecords records = new EventRecords(new EventSerdes(kafka.buildProducerProperties()));
        return new KafkaStore(producers, records, properties, admin.getConfigurationProperties());
    }

    @Bean
    StoreWatch storeHealthIndicator(KafkaStore store, IngestKafkaProperties properties) {
        return new StoreWatch(store, properties.watchInterval());
    }

    @Bean
    KafkaPublisher publisher(KafkaStore store, IngestKafkaProperties properties, MeterRegistry meters) {
        return new KafkaPublisher(store, properties, meters);
    }
}
