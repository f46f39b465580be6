package id.satunaker.analytics.kafka;

import id.satunaker.analytics.indicator.Contributions;
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
    BrokenProcess brokenProcess(ApplicationEventPublisher events) {
        return new BrokenProcess(events);
    }

    @Bean
    GenerationNames generationNames(Contributions contributions) {
        return new GenerationNames(properties.kafka().applicationId(), contributions.epoch());
    }

    @Bean
    Surroundings surroundings(MeterRegistry meters, Clock clock, BrokenProcess broken) {
        return new Surroundings(new Holds(clock), meters, clock, broken);
    }

    @Bean
    Engines engines(EventSerdes serdes, Surroundings surroundings, GenerationNames names, ReleaseFormat format) {
        prepareTopics(properties.kafka(), format);
        EngineMaker maker = new EngineMaker(properties, kafka, serdes, surroundings);
        LocalState state = new LocalState(properties.kafka().stateDir());
        return new Engines(
                number -> maker.make(names.epoch(number)),
                isForgotten -> state.delete(
                        application -> names.numberIn(application).stream().anyMatch(isForgotten)),
                surroundings.holds(),
                new ShownFigures(surroundings.clock()));
    }

    @Bean
    EngineMetrics engineMetrics(Engines engines, Clock clock) {
        return new EngineMetrics(engines, clock);
    }

    /** A bean is made before anything is served or read: other topics than the declared ones stop the start. */
    private void prepareTopics(AnalyticsKafkaProperties.Kafka settings, ReleaseFormat format) {
        try (Admin admin = Admin.create(kafka.buildAdminProperties())) {
            if (settings.rebuild()) {
                new Rebuild(admin, settings).forgetAll();
                forgetLog(settings, format);
            }
            Topics.check(admin, settings.partitions());
        }
    }

    private void forgetLog(AnalyticsKafkaProperties.Kafka settings, ReleaseFormat format) {
        try (var log = logConsumer(kafka.buildConsumerProperties());
                var leader = ReleasesConfiguration.leaderProducer(kafka.buildProducerProperties(), settings)) {
            new ForgottenLog(log, leader, format).forget();
        }
    }

    /** Where what it reads next has been cut off it fails, and the reading begins again, instead of skipping anything. */
    static Consumer<byte[], byte[]> logConsumer(Map<String, Object> config) {
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @Bean
    ViewHealthIndicator viewHealthIndicator(Engines engines, LiveReleases releases) {
        return new ViewHealthIndicator(engines, releases);
    }
}
