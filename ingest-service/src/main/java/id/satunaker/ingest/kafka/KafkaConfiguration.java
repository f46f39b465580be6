package id.satunaker.ingest.kafka;

import id.satunaker.schemas.serde.EventSerdes;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
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
    EventSerdes eventSerdes(KafkaProperties kafka) {
        return new EventSerdes(kafka.buildProducerProperties());
    }

    @Bean
    KafkaStore kafkaStore(
            ProducerFactory<String, byte[]> producers,
            EventSerdes serdes,
            KafkaAdmin admin,
            IngestKafkaProperties properties) {
        EventRecords records = new EventRecords(serdes);
        return new KafkaStore(producers, records, properties, admin.getConfigurationProperties());
    }

    @Bean
    StoreWatch storeHealthIndicator(KafkaStore store, IngestKafkaProperties properties) {
        return new StoreWatch(store, properties.watchInterval());
    }

    /** Closed by the register, on whose thread it is used. */
    @Bean(destroyMethod = "")
    ParticipantTopic participantTopic(
            KafkaStore store, KafkaProperties kafka, EventSerdes serdes, IngestKafkaProperties properties) {
        Map<String, Object> settings = kafka.buildConsumerProperties();
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int)
                properties.deadline().toMillis());
        return new ParticipantTopic(
                store,
                () -> new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer()),
                serdes,
                properties.deadline());
    }

    @Bean
    KafkaParticipantRegister participantRegister(
            KafkaStore store, StoreWatch watch, ParticipantTopic topic, IngestKafkaProperties properties) {
        return new KafkaParticipantRegister(store, watch, topic, properties);
    }

    @Bean
    KafkaPublisher publisher(
            KafkaStore store, StoreWatch watch, IngestKafkaProperties properties, MeterRegistry meters) {
        return new KafkaPublisher(store, watch, properties, meters);
    }
}
