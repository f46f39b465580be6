package id.satunaker.analytics.kafka;

import id.satunaker.analytics.indicator.Contributions;
import id.satunaker.analytics.indicator.View;
import id.satunaker.schemas.event.IndicatorPartial;
import id.satunaker.schemas.serde.EventSerdes;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/** Makes the engine of a generation as the settings say. */
final class EngineMaker {
    private final AnalyticsKafkaProperties.Kafka settings;
    private final KafkaProperties kafka;
    private final EventSerdes serdes;
    private final Surroundings surroundings;
    private final Contributions contributions;

    EngineMaker(
            AnalyticsKafkaProperties properties, KafkaProperties kafka, EventSerdes serdes, Surroundings surroundings) {
        this.settings = properties.kafka();
        this.kafka = kafka;
        this.serdes = serdes;
        this.surroundings = surroundings;
        this.contributions = new Contributions(properties.validityDays());
    }

    /** Not started. */
    Engine make(String epoch) {
        LiveView view =
                new LiveView(new View(epoch, settings.partitions()), surroundings.meters(), surroundings.clock());
        return new Engine(streams(epoch), view, reader(epoch, view));
    }

    private StreamsLifecycle streams(String epoch) {
        StreamsConfig config = StreamsSettings.of(kafka.buildStreamsProperties(), settings, epoch);
        TaskParts tasks = new TaskParts(
                epoch,
                contributions,
                new EventReader(serdes),
                serdes.serializer(IndicatorPartial.class),
                new Commits(),
                surroundings.meters());
        Topology topology = IndicatorTopology.build(config, tasks, settings.partitions());
        return new StreamsLifecycle(
                "topology-" + epoch,
                committed -> new KafkaStreams(
                        topology, config, new CommitHook(tasks.commits(), committed, surroundings.holds())),
                surroundings.meters(),
                surroundings.broken());
    }

    private ConsumerLifecycle reader(String epoch, LiveView view) {
        Deserializer<IndicatorPartial> deserializer = serdes.deserializer(IndicatorPartial.class);
        return new ConsumerLifecycle(
                "view-reader-" + epoch,
                () -> KafkaConfiguration.logConsumer(kafka.buildConsumerProperties()),
                consumer -> {
                    PartialsReader reader = new PartialsReader(consumer, deserializer, epoch, view);
                    reader.start(settings.partitions());
                    return reader::poll;
                },
                surroundings.broken());
    }
}
