package id.satunaker.analytics.kafka;

import id.satunaker.analytics.indicator.FigureSource;
import id.satunaker.analytics.indicator.Publications;
import id.satunaker.schemas.event.Release;
import id.satunaker.schemas.serde.EventSerdes;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together the reading of the releases, and the one leader that writes them. */
@Configuration(proxyBeanMethods = false)
class ReleasesConfiguration {
    private final AnalyticsKafkaProperties.Kafka settings;
    private final KafkaProperties kafka;

    ReleasesConfiguration(AnalyticsKafkaProperties properties, KafkaProperties kafka) {
        this.settings = properties.kafka();
        this.kafka = kafka;
    }

    @Bean
    LiveReleases liveReleases(ObjectProvider<GenerationsListener> listeners) {
        return new LiveReleases(listeners.orderedStream().toList());
    }

    @Bean
    ConsumerLifecycle releasesLifecycle(LiveReleases releases, EventSerdes serdes, BrokenProcess broken) {
        var deserializer = serdes.deserializer(Release.class);
        return new ConsumerLifecycle(
                "releases-reader",
                () -> KafkaConfiguration.logConsumer(kafka.buildConsumerProperties()),
                consumer -> new ReleasesReader(consumer, deserializer, releases)::poll,
                broken);
    }

    @Bean
    ReleaseFormat releaseFormat(EventSerdes serdes) {
        return new ReleaseFormat(serdes.serializer(Release.class));
    }

    @Bean
    Sources sources() {
        return new Sources(KafkaConfiguration.logConsumer(kafka.buildConsumerProperties()));
    }

    @Bean
    NightWriter nightWriter(ReleaseFormat format, MeterRegistry meters) {
        return new NightWriter(format, meters);
    }

    @Bean
    NightDuty nightDuty(LiveReleases releases, CaughtUp figures, NightWriter writer, Clock clock) {
        return new NightDuty(releases, figures, writer, clock);
    }

    @Bean
    CaughtUp caughtUp(FigureSource figures, Sources sources) {
        return new CaughtUp(figures, sources);
    }

    @Bean
    Observations observations(EventSerdes serdes) {
        return new Observations(KafkaConfiguration.logConsumer(kafka.buildConsumerProperties()), serdes);
    }

    @Bean
    ObservationDuty observationDuty(Publications publications, Observations observations, Clock clock) {
        return new ObservationDuty(publications::forEverybody, observations, clock);
    }

    @Bean
    Leadership leadership(LiveReleases releases, ObjectProvider<Duty> duties, MeterRegistry meters) {
        return new Leadership(
                () -> leaderProducer(kafka.buildProducerProperties(), settings),
                releases::end,
                duties.orderedStream().toList(),
                meters);
    }

    @Bean
    ConsumerLifecycle leaderLifecycle(Leadership leadership, BrokenProcess broken) {
        return new ConsumerLifecycle(
                "leader", () -> leaderConsumer(kafka.buildConsumerProperties(), settings), leadership::stand, broken);
    }

    static Producer<byte[], byte[]> leaderProducer(
            Map<String, Object> config, AnalyticsKafkaProperties.Kafka settings) {
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, leader(settings));
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** It takes the lead as a member of the group, and reads nothing. */
    static Consumer<byte[], byte[]> leaderConsumer(
            Map<String, Object> config, AnalyticsKafkaProperties.Kafka settings) {
        config.put(ConsumerConfig.GROUP_ID_CONFIG, leader(settings));
        config.put(
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                Math.toIntExact(settings.sessionTimeout().toMillis()));
        config.putIfAbsent(
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                Math.toIntExact(settings.heartbeatInterval().toMillis()));
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static String leader(AnalyticsKafkaProperties.Kafka settings) {
        return settings.applicationId() + "-leader";
    }
}
