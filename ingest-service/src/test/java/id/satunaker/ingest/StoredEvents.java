package id.satunaker.ingest;

import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.LabourForce;
import id.satunaker.schemas.event.Participant;
import id.satunaker.schemas.serde.EventSerdes;
import id.satunaker.schemas.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads back what the service stored, as any consumer would. */
final class StoredEvents {
    private final Map<String, Object> config;
    private final EventSerdes serdes;

    StoredEvents(String bootstrapServers, String registry) {
        this.config = Map.of("bootstrap.servers", bootstrapServers);
        this.serdes = new EventSerdes(Map.of("schema.registry.url", registry));
    }

    /** All job seekers whose record id begins so. */
    List<ConsumerRecord<String, JobSeekerEvent>> jobSeekers(String prefix) {
        List<ConsumerRecord<String, JobSeekerEvent>> found = all(Topics.JOB_SEEKERS, JobSeekerEvent.class);
        found.removeIf(record -> !recordId(record).startsWith(prefix + "-"));
        return found;
    }

    /** The figures of a region, by key, each as often as it is stored. */
    List<ConsumerRecord<String, LabourForce>> labourForce(String region) {
        List<ConsumerRecord<String, LabourForce>> found = all(Topics.REFERENCE, LabourForce.class);
        found.removeIf(record -> !record.value().getArea().equals(region));
        return found;
    }

    /** The last record of a participant. */
    ConsumerRecord<String, Participant> participant(String id) {
        List<ConsumerRecord<String, Participant>> found = all(Topics.PARTICIPANTS, Participant.class);
        found.removeIf(record -> !record.key().equals(id));
        return found.get(found.size() - 1);
    }

    /** Up to the end of every partition as it is now. */
    private <T extends SpecificRecord> List<ConsumerRecord<String, T>> all(Topics topic, Class<T> type) {
        List<ConsumerRecord<String, T>> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), serdes.deserializer(type))) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.topicName()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
        }
        return found;
    }

    /** The record ids, each as often as it is stored. */
    List<String> recordIds(String prefix) {
        return jobSeekers(prefix).stream().map(StoredEvents::recordId).toList();
    }

    private static String recordId(ConsumerRecord<String, JobSeekerEvent> record) {
        return record.value().getEnvelope().getRecordId();
    }
}
