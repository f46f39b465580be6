package id.satunaker.local;

import id.satunaker.schemas.event.Envelope;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.PlacementEvent;
import id.satunaker.schemas.serde.EventSerdes;
import id.satunaker.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** What Kafka holds of persons, in the topics of events and in all others. */
final class PersonsInKafka {
    private static final List<String> EVENTS =
            List.of(Topics.Names.JOB_SEEKERS, Topics.Names.PLACEMENTS, Topics.Names.VACANCIES);
    private static final String LINKS = "-links-repartition";
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Map<String, Object> broker;
    private final EventSerdes serdes;

    PersonsInKafka(Addresses addresses) {
        this.broker = Map.of("bootstrap.servers", addresses.kafka());
        this.serdes = new EventSerdes(
                Map.of("schema.registry.url", addresses.registry().toString()));
    }

    /** An event of a person, but for what a rotation changes, and what it changes. */
    record Seen(String record, String receivedAt, String personId, String eventId, int keyVersion) {
        private static Seen of(Envelope envelope, String personId) {
            return new Seen(
                    envelope.getParticipantId() + "/" + envelope.getRecordId() + " " + envelope.getRegionCode(),
                    envelope.getReceivedAt().toString(),
                    personId,
                    envelope.getEventId(),
                    envelope.getPersonKeyVersion());
        }
    }

    List<Seen> events() {
        var seekers = serdes.deserializer(JobSeekerEvent.class);
        var placements = serdes.deserializer(PlacementEvent.class);
        List<Seen> seen = new ArrayList<>();
        read(List.of(Topics.Names.JOB_SEEKERS), record -> {
            JobSeekerEvent event = seekers.deserialize(record.topic(), record.value());
            seen.add(Seen.of(event.getEnvelope(), event.getPersonId()));
        });
        read(List.of(Topics.Names.PLACEMENTS), record -> {
            PlacementEvent event = placements.deserialize(record.topic(), record.value());
            seen.add(Seen.of(event.getEnvelope(), event.getPersonId()));
        });
        return seen;
    }

    /** Every hash that stands anywhere in any topic, those of Kafka itself apart. */
    Set<String> hashesAnywhere() throws Exception {
        Set<String> hashes = new HashSet<>();
        try (Admin admin = Admin.create(broker)) {
            read(admin.listTopics().names().get(), record -> {
                addHashes(record.key(), hashes);
                addHashes(record.value(), hashes);
            });
        }
        return hashes;
    }

    private static void addHashes(byte @Nullable [] bytes, Set<String> hashes) {
        if (bytes != null) {
            HASH.matcher(new String(bytes, StandardCharsets.ISO_8859_1))
                    .results()
                    .forEach(hash -> hashes.add(hash.group()));
        }
    }

    /**
     * Whether placement and analytics have read, and committed, all events that there are, and analytics the links as well
     * that its persons have sent on to its vacancies.
     */
    boolean areReadWhole() throws Exception {
        try (Admin admin = Admin.create(broker);
                var consumer = new KafkaConsumer<>(broker, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions(consumer, EVENTS));
            Map<TopicPartition, Long> begins = consumer.beginningOffsets(ends.keySet());
            ends.entrySet().removeIf(end -> end.getValue().equals(begins.get(end.getKey())));
            List<String> groups = admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get().stream()
                    .map(group -> group.groupId())
                    .filter(group -> group.matches("satunaker-placement(-g\\d+)?|satunaker-analytics-r\\d.*"))
                    .toList();
            for (String group : groups) {
                Map<TopicPartition, OffsetAndMetadata> committed = committed(admin, group);
                if (!ends.entrySet().stream().allMatch(end -> isAt(committed.get(end.getKey()), end.getValue()))
                        || isAnyAfter(committed(admin, group), group + LINKS)) {
                    return false;
                }
            }
            return groups.size() == 2;
        }
    }

    private static Map<TopicPartition, OffsetAndMetadata> committed(Admin admin, String group) throws Exception {
        return admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
    }

    /** Offsets alone do not tell: what lies between may be the ends of transactions. */
    private boolean isAnyAfter(Map<TopicPartition, OffsetAndMetadata> committed, String topic) {
        try (var consumer = new KafkaConsumer<>(broker, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().getOrDefault(topic, List.of()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            partitions.stream()
                    .filter(committed::containsKey)
                    .forEach(partition -> consumer.seek(partition, committed.get(partition)));
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                if (!consumer.poll(Duration.ofMillis(200)).isEmpty()) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean isAt(@Nullable OffsetAndMetadata committed, long end) {
        return committed != null && committed.offset() == end;
    }

    private void read(Collection<String> topics, Consumer<ConsumerRecord<byte[], byte[]>> each) {
        try (var consumer = new KafkaConsumer<>(broker, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = partitions(consumer, topics);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(each);
            }
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, Collection<String> topics) {
        return topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .collect(Collectors.toList());
    }
}
