package id.satunaker.local;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.local.Sent.Key;
import id.satunaker.local.Sent.Kind;
import id.satunaker.local.Sent.Version;
import id.satunaker.schemas.event.Envelope;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.PlacementEvent;
import id.satunaker.schemas.event.VacancyEvent;
import id.satunaker.schemas.serde.EventSerdes;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The guarantee that every event whose acceptance was answered is in Kafka. */
final class NothingAcceptedIsLost {
    private final Addresses addresses;

    NothingAcceptedIsLost(Addresses addresses) {
        this.addresses = addresses;
    }

    void holdsFor(List<Sent> accepted) {
        Set<Version> stored = new HashSet<>();
        stored.addAll(read(Kind.JOB_SEEKER, JobSeekerEvent.class, JobSeekerEvent::getEnvelope));
        stored.addAll(read(Kind.VACANCY, VacancyEvent.class, VacancyEvent::getEnvelope));
        stored.addAll(read(Kind.PLACEMENT, PlacementEvent.class, PlacementEvent::getEnvelope));

        assertThat(accepted.stream().map(Sent::version).filter(version -> !stored.contains(version)))
                .as("accepted, but not in Kafka")
                .isEmpty();
    }

    private <T extends SpecificRecord> Set<Version> read(Kind kind, Class<T> type, Function<T, Envelope> envelope) {
        EventSerdes serdes = new EventSerdes(
                Map.of("schema.registry.url", addresses.registry().toString()));
        Map<String, Object> broker = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, addresses.kafka());
        Set<Version> versions = new HashSet<>();
        try (Consumer<String, T> consumer =
                new KafkaConsumer<>(broker, new StringDeserializer(), serdes.deserializer(type))) {
            List<TopicPartition> partitions = consumer.partitionsFor(kind.topic).stream()
                    .map(partition -> new TopicPartition(kind.topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofSeconds(1))
                        .forEach(message -> versions.add(version(kind, envelope.apply(message.value()))));
            }
        }
        return versions;
    }

    private static Version version(Kind kind, Envelope envelope) {
        return new Version(
                new Key(kind, envelope.getParticipantId(), envelope.getRecordId()),
                envelope.getRecordedAt(),
                envelope.getRetracted());
    }
}
