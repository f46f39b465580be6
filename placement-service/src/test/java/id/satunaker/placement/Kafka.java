package id.satunaker.placement;

import id.satunaker.schemas.backend.KafkaBackend;
import id.satunaker.schemas.backend.RegistryBackend;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.Participant;
import id.satunaker.schemas.event.PlacementEvent;
import id.satunaker.schemas.event.VacancyEvent;
import id.satunaker.schemas.serde.EventSerdes;
import id.satunaker.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes to the real broker as ingest does, or as nobody should, and looks at what is in it. */
final class Kafka {
    private static final List<Topics> READ =
            List.of(Topics.JOB_SEEKERS, Topics.VACANCIES, Topics.PLACEMENTS, Topics.PARTICIPANTS);
    private static final Map<String, Object> BROKER =
            Map.of("bootstrap.servers", KafkaBackend.shared().bootstrapServers());
    private static final EventSerdes SERDES = new EventSerdes(
            Map.of("schema.registry.url", RegistryBackend.shared().url()));
    private static final KafkaProducer<String, byte[]> producer =
            new KafkaProducer<>(BROKER, new StringSerializer(), new ByteArraySerializer());
    private static final Admin admin = Admin.create(BROKER);

    private Kafka() {}

    static RecordMetadata send(JobSeekerEvent event) {
        return send(Topics.JOB_SEEKERS, event.getPersonId(), bytes(event));
    }

    static RecordMetadata send(PlacementEvent event) {
        return send(Topics.PLACEMENTS, event.getPersonId(), bytes(event));
    }

    static RecordMetadata send(Participant participant) {
        byte[] bytes = bytes(Topics.PARTICIPANTS, participant, Participant.class);
        return send(Topics.PARTICIPANTS, participant.getParticipantId(), bytes);
    }

    static RecordMetadata send(VacancyEvent event) {
        String key = event.getEnvelope().getParticipantId() + "/"
                + event.getEnvelope().getRecordId();
        return send(Topics.VACANCIES, key, bytes(event));
    }

    /** All of them, as fast as the broker takes them. */
    static void send(List<? extends SpecificRecord> events) {
        events.forEach(Kafka::hand);
        producer.flush();
    }

    private static void hand(SpecificRecord event) {
        if (event instanceof JobSeekerEvent jobSeeker) {
            hand(Topics.JOB_SEEKERS, jobSeeker.getPersonId(), bytes(jobSeeker));
        } else if (event instanceof PlacementEvent placement) {
            hand(Topics.PLACEMENTS, placement.getPersonId(), bytes(placement));
        } else {
            VacancyEvent vacancy = (VacancyEvent) event;
            hand(Topics.VACANCIES, vacancy.getEnvelope().getRecordId(), bytes(vacancy));
        }
    }

    private static void hand(Topics topic, String key, byte[] value) {
        producer.send(new ProducerRecord<>(topic.topicName(), key, value));
    }

    static RecordMetadata send(Topics topic, String key, byte[] value) {
        return send(new ProducerRecord<>(topic.topicName(), key, value));
    }

    static RecordMetadata send(ProducerRecord<String, byte[]> record) {
        try {
            return producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] bytes(JobSeekerEvent event) {
        return bytes(Topics.JOB_SEEKERS, event, JobSeekerEvent.class);
    }

    static byte[] bytes(PlacementEvent event) {
        return bytes(Topics.PLACEMENTS, event, PlacementEvent.class);
    }

    static byte[] bytes(VacancyEvent event) {
        return bytes(Topics.VACANCIES, event, VacancyEvent.class);
    }

    private static <T extends SpecificRecord> byte[] bytes(Topics topic, T event, Class<T> type) {
        return SERDES.serializer(type).serialize(topic.topicName(), event);
    }

    /** How many records there are in the topics that the service reads. */
    static long size() {
        return READ.stream().mapToLong(Kafka::end).sum();
    }

    static long end(Topics topic) {
        Map<TopicPartition, OffsetSpec> latest = partitions(topic, topic.topicName())
                .collect(java.util.stream.Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        return get(admin.listOffsets(latest).all()).values().stream()
                .mapToLong(end -> end.offset())
                .sum();
    }

    /** How many records of the topic the group has behind it. */
    static long committed(String group, Topics topic) {
        return get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()).entrySet().stream()
                .filter(entry -> entry.getKey().topic().equals(topic.topicName()))
                .mapToLong(entry -> entry.getValue().offset())
                .sum();
    }

    /** How many records the group has still to read. */
    static long behind(String group) {
        return READ.stream()
                .mapToLong(topic -> end(topic) - committed(group, topic))
                .sum();
    }

    static List<String> groups() {
        return get(admin.listGroups().all()).stream().map(GroupListing::groupId).toList();
    }

    /** All listeners of one instance are in the group: no partition moves while a batch is tried again, to be read twice. */
    static boolean isSettled(String group) {
        var members = get(admin.describeConsumerGroups(List.of(group)).all()).get(group);
        return members.groupState() == GroupState.STABLE && members.members().size() == READ.size();
    }

    static boolean isReadWhole(String group) {
        return READ.stream().allMatch(topic -> committed(group, topic) == end(topic));
    }

    static List<ConsumerRecord<byte[], byte[]>> deadLetters(
            Topics topic, Predicate<ConsumerRecord<byte[], byte[]>> wanted) {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(BROKER, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    partitions(topic, topic.deadLetterName()).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> letters = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(letters::add);
            }
            return letters.stream().filter(wanted).toList();
        }
    }

    static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static Stream<TopicPartition> partitions(Topics topic, String name) {
        return IntStream.range(0, topic.partitions(Service.PARTITIONS))
                .mapToObj(partition -> new TopicPartition(name, partition));
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
