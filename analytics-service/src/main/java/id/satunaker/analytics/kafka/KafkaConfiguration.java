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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the Kafka edge together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AnalyticsKafkaProperties.class)
class KafkaConfiguration {
    private final AnalyticsKafkaProperties properties;
    private final KafkaProperties kafka;

    KafkaConfiguration(AnalyticsKafkaProperties properties, KafkaProperties kafka) {
        this.properties = properties;
        this.kafka = kafka;
    }

    @Bean
    Contributions contributions() {
        return new Contributions(properties.validityDays());
    }

    @Bean
    EventSerdes eventSerdes() {
        return new EventSerdes(kafka.getProperties());
    }

    @Bean
    TaskParts taskParts(Contributions contributions, EventSerdes serdes, MeterRegistry meters) {
        return new TaskParts(
                contributions,
                new EventReader(serdes),
                serdes.serializer(IndicatorPartial.class),
                new Commits(),
                meters);
    }

    @Bean
    BrokenProcess brokenProcess(ApplicationEventPublisher events) {
        return new BrokenProcess(events);
    }

    @Bean
    StreamsLifecycle streamsLifecycle(TaskParts parts, ReleaseFormat format, BrokenProcess broken) {
        int partitions = properties.kafka().partitions();
        prepareTopics(properties.kafka(), format);
        StreamsConfig config = StreamsSettings.of(
                kafka.buildStreamsProperties(),
                properties.kafka(),
                parts.contributions().epoch());
        Topology topology = IndicatorTopology.build(config, parts, partitions);
        Backoff backoff = new Backoff();
        return new StreamsLifecycle(
                () -> new KafkaStreams(topology, config, new CommitHook(parts.commits(), backoff::succeeded)),
                backoff,
                parts.meters(),
                broken);
    }

    /** A bean is made before anything is served or read: other topics than the declared ones stop the start. */
    private void prepareTopics(AnalyticsKafkaProperties.Kafka settings, ReleaseFormat format) {
        try (Admin admin = Admin.create(kafka.buildAdminProperties())) {
            if (settings.rebuild()) {
                new Rebuild(admin, settings).forgetAll();
                forgetNights(settings, format);
            }
            Topics.check(admin, settings.partitions());
        }
    }

    private void forgetNights(AnalyticsKafkaProperties.Kafka settings, ReleaseFormat format) {
        try (var log = logConsumer(kafka.buildConsumerProperties());
                var leader = ReleasesConfiguration.leaderProducer(kafka.buildProducerProperties(), settings)) {
            new ForgottenNights(log, leader, format).forget();
        }
    }

    @Bean
    LiveView liveView(Contributions contributions, MeterRegistry meters, Clock clock) {
        int partitions = properties.kafka().partitions();
        return new LiveView(new View(contributions.epoch(), partitions), meters, clock);
    }

    @Bean
    ConsumerLifecycle viewLifecycle(LiveView view, TaskParts parts, EventSerdes serdes, BrokenProcess broken) {
        var deserializer = serdes.deserializer(IndicatorPartial.class);
        String epoch = parts.contributions().epoch();
        return new ConsumerLifecycle(
                "view-reader",
                () -> logConsumer(kafka.buildConsumerProperties()),
                consumer -> {
                    PartialsReader reader = new PartialsReader(consumer, deserializer, epoch, view);
                    reader.start(properties.kafka().partitions());
                    return reader::poll;
                },
                broken);
    }

    /** Where what it reads next has been cut off it fails, and the reading begins again, instead of skipping anything. */
    static Consumer<byte[], byte[]> logConsumer(Map<String, Object> config) {
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @Bean
    ViewHealthIndicator viewHealthIndicator(LiveView view, LiveReleases releases, StreamsLifecycle streams) {
        return new ViewHealthIndicator(view, releases, streams);
    }
}
