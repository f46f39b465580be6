package id.satunaker.analytics.kafka;

import id.satunaker.analytics.indicator.Person;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.PlacementEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * The state of one person: a version byte, then the number and the raw Avro binary of the registrations, then of the
 * placements. Thread-safe.
 */
final class PersonSerde {
    private static final byte VERSION = 1;

    private final AvroBytes<JobSeekerEvent> registrations = new AvroBytes<>(JobSeekerEvent.class);
    private final AvroBytes<PlacementEvent> placements = new AvroBytes<>(PlacementEvent.class);

    private PersonSerde() {}

    static Serde<Person> create() {
        PersonSerde serde = new PersonSerde();
        return Serdes.serdeFrom(
                (topic, person) -> person == null ? null : serde.write(person),
                (topic, bytes) -> bytes == null ? null : serde.read(bytes));
    }

    private byte[] write(Person person) {
        var out = new ByteArrayOutputStream();
        out.write(VERSION);
        BinaryEncoder encoder = AvroBytes.encoder(out);
        try {
            writeAll(person.registrations(), registrations, encoder);
            writeAll(person.placements(), placements, encoder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static <T extends SpecificRecord> void writeAll(List<T> events, AvroBytes<T> type, BinaryEncoder out)
            throws IOException {
        out.writeInt(events.size());
        events.forEach(event -> type.write(event, out));
    }

    private Person read(byte[] bytes) {
        StateVersion.check(bytes[0], VERSION);
        BinaryDecoder in = AvroBytes.decoder(bytes, 1);
        try {
            return new Person(readAll(registrations, in), readAll(placements, in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T extends SpecificRecord> List<T> readAll(AvroBytes<T> type, BinaryDecoder in) throws IOException {
        int count = in.readInt();
        List<T> events = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            events.add(type.read(in));
        }
        return events;
    }
}
