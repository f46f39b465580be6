package id.satunaker.analytics.kafka;

import id.satunaker.analytics.indicator.VacancyPosts;
import id.satunaker.schemas.event.VacancyEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/**
 * The state of one vacancy: a version byte, whether its current version is known and then that in raw Avro binary, and
 * the number of placements by the day they start (days since 1970-01-01). Thread-safe.
 */
final class VacancyPostsSerde {
    private static final byte VERSION = 1;

    private final AvroBytes<VacancyEvent> events = new AvroBytes<>(VacancyEvent.class);

    private VacancyPostsSerde() {}

    static Serde<VacancyPosts> create() {
        VacancyPostsSerde serde = new VacancyPostsSerde();
        return Serdes.serdeFrom(
                (topic, posts) -> posts == null ? null : serde.write(posts),
                (topic, bytes) -> bytes == null ? null : serde.read(bytes));
    }

    private byte[] write(VacancyPosts posts) {
        var out = new ByteArrayOutputStream();
        out.write(VERSION);
        BinaryEncoder encoder = AvroBytes.encoder(out);
        try {
            writeCurrent(posts.current(), encoder);
            writeStarts(posts.starts(), encoder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void writeCurrent(@Nullable VacancyEvent current, BinaryEncoder out) throws IOException {
        out.writeBoolean(current != null);
        if (current != null) {
            events.write(current, out);
        }
    }

    private static void writeStarts(SortedMap<LocalDate, Integer> starts, BinaryEncoder out) throws IOException {
        out.writeInt(starts.size());
        for (Map.Entry<LocalDate, Integer> start : starts.entrySet()) {
            out.writeLong(start.getKey().toEpochDay());
            out.writeInt(start.getValue());
        }
    }

    private VacancyPosts read(byte[] bytes) {
        StateVersion.check(bytes[0], VERSION);
        BinaryDecoder in = AvroBytes.decoder(bytes, 1);
        try {
            VacancyEvent current = in.readBoolean() ? events.read(in) : null;
            return new VacancyPosts(current, readStarts(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SortedMap<LocalDate, Integer> readStarts(BinaryDecoder in) throws IOException {
        SortedMap<LocalDate, Integer> starts = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            starts.put(LocalDate.ofEpochDay(in.readLong()), in.readInt());
        }
        return starts;
    }
}
