package id.satunaker.ingest.rotation;

import id.satunaker.ingest.intake.Submission;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.PlacementEvent;
import id.satunaker.schemas.serde.EventSerdes;
import id.satunaker.schemas.serde.RegistryUnavailableException;
import id.satunaker.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;

/** The topics whose events are about a person, and the form of their records. */
final class PersonTopics {
    private static final List<Topics> TOPICS = List.of(Topics.JOB_SEEKERS, Topics.PLACEMENTS);

    private final Deserializer<JobSeekerEvent> readJobSeeker;
    private final Deserializer<PlacementEvent> readPlacement;
    private final Serializer<JobSeekerEvent> writeJobSeeker;
    private final Serializer<PlacementEvent> writePlacement;

    PersonTopics(EventSerdes serdes) {
        this.readJobSeeker = serdes.deserializer(JobSeekerEvent.class);
        this.readPlacement = serdes.deserializer(PlacementEvent.class);
        this.writeJobSeeker = serdes.serializer(JobSeekerEvent.class);
        this.writePlacement = serdes.serializer(PlacementEvent.class);
    }

    static List<String> names() {
        return TOPICS.stream().map(Topics::topicName).toList();
    }

    /** Where consumers put what they cannot read or count, under its old key. */
    static List<String> deadLetterNames() {
        return TOPICS.stream().map(Topics::deadLetterName).toList();
    }

    /**
     * The event of a record, or nothing where it cannot be read.
     *
     * @throws RegistryUnavailableException if that cannot be told
     */
    Optional<Submission.OfRecord> read(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(event(record));
        } catch (RegistryUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private Submission.OfRecord event(ConsumerRecord<byte[], byte[]> record) {
        String topic = record.topic();
        return topic.equals(Topics.Names.JOB_SEEKERS)
                ? new Submission.OfJobSeeker(readJobSeeker.deserialize(topic, record.value()))
                : new Submission.OfPlacement(readPlacement.deserialize(topic, record.value()));
    }

    /** The record of an event in place of another: of the same time, with the same headers, under the key of its person. */
    ProducerRecord<byte[], byte[]> write(Submission event, ConsumerRecord<byte[], byte[]> old) {
        byte[] key = event.key().getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(old.topic(), null, old.timestamp(), key, value(event, old.topic()), old.headers());
    }

    private byte[] value(Submission event, String topic) {
        return event instanceof Submission.OfJobSeeker jobSeeker
                ? writeJobSeeker.serialize(topic, jobSeeker.event())
                : writePlacement.serialize(topic, ((Submission.OfPlacement) event).event());
    }
}
