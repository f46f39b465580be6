package id.satunaker.placement.kafka;

import id.satunaker.placement.kafka.DeadLetter.Cause;
import id.satunaker.schemas.serde.RegistryUnavailableException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.Deserializer;

/** A batch of records taken apart: the events, each beside the record it came in, and the records that are none. */
record Batch<E>(List<E> events, List<ConsumerRecord<byte[], byte[]>> sources, List<DeadLetter> undecodable) {

    /** Makes of a record that has a value what is kept of it. */
    @FunctionalInterface
    interface Reading<E> {
        E read(ConsumerRecord<byte[], byte[]> record);

        static <E> Reading<E> of(Deserializer<E> deserializer) {
            return record -> deserializer.deserialize(record.topic(), record.value());
        }
    }

    /**
     * Reads every record, so that one that cannot be read takes no neighbour with it.
     *
     * @throws RegistryUnavailableException if the registry is needed and away: then nothing is known of the records
     */
    static <E> Batch<E> of(List<ConsumerRecord<byte[], byte[]>> records, Reading<E> reading) {
        Batch<E> batch = new Batch<>(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        records.forEach(record -> batch.add(record, reading));
        return batch;
    }

    private void add(ConsumerRecord<byte[], byte[]> record, Reading<E> reading) {
        if (record.value() == null) {
            undecodable.add(new DeadLetter(record, Cause.EMPTY, "The record has no value"));
            return;
        }
        try {
            events.add(reading.read(record));
            sources.add(record);
        } catch (RegistryUnavailableException | InterruptException e) {
            throw e;
        } catch (RuntimeException e) {
            undecodable.add(new DeadLetter(record, Cause.UNDECODABLE, String.valueOf(e.getMessage())));
        }
    }
}
