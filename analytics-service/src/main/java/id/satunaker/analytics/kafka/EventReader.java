package id.satunaker.analytics.kafka;

import id.satunaker.schemas.event.Envelope;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.Participant;
import id.satunaker.schemas.event.PlacementEvent;
import id.satunaker.schemas.event.VacancyEvent;
import id.satunaker.schemas.region.Regions;
import id.satunaker.schemas.serde.EventSerdes;
import id.satunaker.schemas.serde.IncompatibleSchemaException;
import id.satunaker.schemas.serde.UnknownSchemaException;
import id.satunaker.schemas.serde.WireFormatException;
import id.satunaker.schemas.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of the three event topics and of the participants. What can never be counted is a dead letter; any
 * other failure, such as a registry that does not answer, is thrown, since the same record may be read later. Thread-safe.
 */
final class EventReader {
    private static final String INVALID = "invalid event";

    private final Map<String, Kind<?>> kinds;

    EventReader(EventSerdes serdes) {
        this.kinds = Map.of(
                Topics.Names.JOB_SEEKERS,
                new Kind<>(
                        serdes.deserializer(JobSeekerEvent.class),
                        JobSeekerEvent::getPersonId,
                        event -> event(event.getPersonId(), event.getEnvelope(), event, event.getRegistration())),
                Topics.Names.PLACEMENTS,
                new Kind<>(
                        serdes.deserializer(PlacementEvent.class),
                        PlacementEvent::getPersonId,
                        event -> event(event.getPersonId(), event.getEnvelope(), event, event.getPlacement())),
                Topics.Names.VACANCIES,
                new Kind<>(
                        serdes.deserializer(VacancyEvent.class),
                        EventReader::key,
                        event -> event(key(event), event.getEnvelope(), event, event.getVacancy())),
                Topics.Names.PARTICIPANTS,
                new Kind<>(
                        serdes.deserializer(Participant.class),
                        Participant::getParticipantId,
                        of -> new Reading.Heartbeat(of.getParticipantId(), of.getHeartbeatDay())));
    }

    private static String key(VacancyEvent event) {
        return event.getEnvelope().getParticipantId() + "/"
                + event.getEnvelope().getRecordId();
    }

    /** Or a dead letter: what ingest never publishes and the rules cannot count. */
    private static Reading event(String key, Envelope envelope, SpecificRecord value, @Nullable Object body) {
        if (envelope.getRetracted() != (body == null)) {
            return new Reading.DeadLetter(INVALID, "A retracted event has a body, or another has none");
        }
        return Regions.isRegion(envelope.getRegionCode())
                ? new Reading.Event(key, envelope, value)
                : new Reading.DeadLetter(INVALID, "The region code is not of a kabupaten or kota");
    }

    /** @throws SerializationException where the record may be readable later */
    Reading read(String topic, byte @Nullable [] key, byte @Nullable [] value) {
        Kind<?> kind = kinds.get(topic);
        if (kind == null) {
            throw new IllegalArgumentException("No events are expected on " + topic);
        }
        if (key == null || value == null) {
            return new Reading.DeadLetter(INVALID, key == null ? "The key is null" : "The value is null");
        }
        return kind.read(topic, new String(key, StandardCharsets.UTF_8), value);
    }

    /** How the records of one topic are read and what must hold of them. */
    private record Kind<T extends SpecificRecord>(
            Deserializer<T> deserializer, Function<T, String> key, Function<T, Reading> reading) {

        Reading read(String topic, String recordKey, byte[] value) {
            try {
                T record = deserializer.deserialize(topic, value);
                return key.apply(record).equals(recordKey)
                        ? reading.apply(record)
                        : new Reading.DeadLetter(INVALID, "The key is not the event's own");
            } catch (WireFormatException | UnknownSchemaException | IncompatibleSchemaException e) {
                return new Reading.DeadLetter(e.getClass().getName(), String.valueOf(e.getMessage()));
            }
        }
    }
}
