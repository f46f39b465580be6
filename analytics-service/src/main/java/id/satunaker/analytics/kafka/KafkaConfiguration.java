package id.satunaker.analytics.kafka;

import id.satunaker.analytics.indicator.Contributions;
import id.satunaker.analytics.indicator.View;
import id.satunaker.schemas.event.IndicatorPartial;
import id.satunaker.schemas.serde.EventSerdes;
import id.satunaker.schemas.topic.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the Kafka edge together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AnalyticsKafkaProperties.class)
class KafkaConfiguration {

    @Bean
    Contributions contributions(AnalyticsKafkaProperties properties) {
        return new Contributions(properties.validityDays());
    }

    @Bean
    EventSerdes eventSerdes(KafkaProperties kafka) {
        return new EventSerdes(kafka.getProperties());
    }

    @Bean
    Commits commits() {
        return new Commits();
    }

    @Bean
    TaskParts taskParts(Contributions contributions, EventSerdes serdes, Commits commits, MeterRegistry meters) {
        return new TaskParts(
                contributions, new EventReader(serdes), serdes.serializer(IndicatorPartial.class), commits, meters);
    }

    @Bean
    StreamsLifecycle streamsLifecycle(TaskParts parts, AnalyticsKafkaProperties properties, KafkaProperties kafka) {
        int partitions = properties.kafka().partitions();
        checkTopics(kafka.buildAdminProperties(), partitions);
        StreamsConfig config = StreamsSettings.of(
                kafka.buildStreamsProperties(),
                properties.kafka(),
                parts.contributions().epoch());
        Topology topology = IndicatorTopology.build(config, parts, partitions);
        Backoff backoff = new Backoff();
        return new StreamsLifecycle(
                () -> new KafkaStreams(topology, config, new CommitHook(parts.commits(), backoff::succeeded)),
                backoff,
                parts.meters());
    }

    /** A bean is made before anything is served: other topics than the declared ones stop the start. */
    private static void checkTopics(Map<String, Object> config, int partitions) {
        try (Admin admin = Admin.create(config)) {
            Topics.check(admin, partitions);
        }
    }

    @Bean
    LiveView liveView(
            Contributions contributions, AnalyticsKafkaProperties properties, MeterRegistry meters, Clock clock) {
        int partitions = properties.kafka().partitions();
        return new LiveView(new View(contributions.epoch(), partitions), meters, clock);
    }

    @Bean
    ViewLifecycle viewLifecycle(
            LiveView view, TaskParts parts, AnalyticsKafkaProperties properties, KafkaProperties kafka) {
        var deserializer = new EventSerdes(kafka.getProperties()).deserializer(IndicatorPartial.class);
        String epoch = parts.contributions().epoch();
        return new ViewLifecycle(
                () -> partialsConsumer(kafka.buildConsumerProperties()),
                consumer -> new PartialsReader(consumer, deserializer, epoch, view),
                properties.kafka().partitions());
    }

    static Consumer<byte[], byte[]> partialsConsumer(Map<String, Object> config) {
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @Bean
    ViewHealthIndicator viewHealthIndicator(LiveView view, StreamsLifecycle streams) {
        return new ViewHealthIndicator(view, streams);
    }
}
