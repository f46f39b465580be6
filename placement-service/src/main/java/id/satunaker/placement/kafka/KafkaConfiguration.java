package id.satunaker.placement.kafka;

import id.satunaker.placement.records.letter.LetterBox;
import id.satunaker.schemas.serde.EventSerdes;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.ContainerProperties;

/** The listeners and what they need, over the consumer, producer and admin of {@code spring.kafka}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlacementKafkaProperties.class)
class KafkaConfiguration {

    @Bean
    EventSerdes eventSerdes(KafkaProperties kafka) {
        return new EventSerdes(kafka.getProperties());
    }

    @Bean
    DeadLetters deadLetters(KafkaOperations<byte[], byte[]> kafka) {
        return new DeadLetters(kafka);
    }

    @Bean
    LetterBox letterBox(ConsumerFactory<byte[], byte[]> consumers, KafkaOperations<byte[], byte[]> kafka) {
        return new KafkaLetterBox(consumers.getConfigurationProperties(), kafka);
    }

    @Bean
    ConcurrentKafkaListenerContainerFactory<byte[], byte[]> kafkaListenerContainerFactory(
            ConsumerFactory<byte[], byte[]> consumers, PlacementKafkaProperties properties) {
        ConcurrentKafkaListenerContainerFactory<byte[], byte[]> factory =
                new ConcurrentKafkaListenerContainerFactory<>();
        factory.setConsumerFactory(consumers);
        factory.setConcurrency(properties.concurrency());
        factory.setBatchListener(true);
        ContainerProperties container = factory.getContainerProperties();
        container.setAckMode(ContainerProperties.AckMode.MANUAL);
        container.setAuthExceptionRetryInterval(properties.retryAtMost());
        return factory;
    }

    @Bean
    Admin admin(KafkaAdmin admin) {
        return Admin.create(admin.getConfigurationProperties());
    }

    @Bean
    DeadListeners deadListeners(ApplicationEventPublisher events) {
        return new DeadListeners(events);
    }
}
