package id.satunaker.analytics.kafka;

import id.satunaker.schemas.serde.EventSerdes;
import id.satunaker.schemas.topic.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together the reading of participants and reference data, small topics that every instance reads whole. */
@Configuration(proxyBeanMethods = false)
class ReferencesConfiguration {
    private static final Duration POLL = Duration.ofMillis(200);

    @Bean
    LiveReferences liveReferences(EventSerdes serdes, MeterRegistry meters) {
        return new LiveReferences(serdes, meters);
    }

    @Bean
    ConsumerLifecycle referencesLifecycle(LiveReferences references, KafkaProperties kafka, BrokenProcess broken) {
        return new ConsumerLifecycle(
                "references-reader",
                () -> KafkaConfiguration.logConsumer(kafka.buildConsumerProperties()),
                consumer -> {
                    startFromTheBeginning(consumer);
                    return () -> poll(consumer, references);
                },
                broken);
    }

    static void startFromTheBeginning(Consumer<byte[], byte[]> consumer) {
        List<TopicPartition> all = Stream.of(Topics.PARTICIPANTS, Topics.REFERENCE)
                .map(topic -> new TopicPartition(topic.topicName(), 0))
                .toList();
        consumer.assign(all);
        consumer.seekToBeginning(all);
    }

    static boolean poll(Consumer<byte[], byte[]> consumer, LiveReferences references) {
        consumer.poll(POLL).forEach(references::read);
        return true;
    }
}
