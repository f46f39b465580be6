package id.satunaker.analytics.kafka;

import id.satunaker.analytics.indicator.ReferenceSource;
import id.satunaker.analytics.indicator.References;
import id.satunaker.schemas.event.LabourForce;
import id.satunaker.schemas.event.Participant;
import id.satunaker.schemas.serde.EventSerdes;
import id.satunaker.schemas.serde.IncompatibleSchemaException;
import id.satunaker.schemas.serde.UnknownSchemaException;
import id.satunaker.schemas.serde.WireFormatException;
import id.satunaker.schemas.topic.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.DateTimeException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Participants and labour force as their topics last said; none until they have been read. A record that cannot be
 * understood changes nothing and is counted. One thread reads, any may ask.
 */
final class LiveReferences implements ReferenceSource {
    private static final Logger LOG = LoggerFactory.getLogger(LiveReferences.class);

    private final Deserializer<Participant> participants;
    private final Deserializer<LabourForce> labourForce;
    private final MeterRegistry meters;
    private volatile References references = References.NONE;

    LiveReferences(EventSerdes serdes, MeterRegistry meters) {
        this.participants = serdes.deserializer(Participant.class);
        this.labourForce = serdes.deserializer(LabourForce.class);
        this.meters = meters;
    }

    /** @throws org.apache.kafka.common.errors.SerializationException where it may be readable later */
    void read(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            return;
        }
        try {
            references = record.topic().equals(Topics.Names.PARTICIPANTS)
                    ? references.with(participants.deserialize(record.topic(), record.value()))
                    : references.with(labourForce.deserialize(record.topic(), record.value()));
        } catch (WireFormatException | UnknownSchemaException | IncompatibleSchemaException | DateTimeException e) {
            LOG.warn("Left out {}-{}@{}: {}", record.topic(), record.partition(), record.offset(), e.getMessage());
            meters.counter("labour.references.left.out", "topic", record.topic())
                    .increment();
        }
    }

    @Override
    public References references() {
        return references;
    }
}
