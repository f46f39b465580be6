package id.satunaker.schemas.event;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.NullMarked;

/**
 * The identity of an event: lower-case hex SHA-256 of its Avro bytes with eventId empty and receivedAt 0, so that a
 * resend of the same content is the same event whenever it arrives, and the id never depends on a NIK.
 */
@NullMarked
public final class EventId {
    private static final int TYPICAL_SIZE = 512;

    private EventId() {}

    public static String of(JobSeekerEvent event) {
        JobSeekerEvent content = shallowCopy(event, new JobSeekerEvent());
        return hash(withoutArrival(content, event.getEnvelope()));
    }

    public static String of(VacancyEvent event) {
        VacancyEvent content = shallowCopy(event, new VacancyEvent());
        return hash(withoutArrival(content, event.getEnvelope()));
    }

    public static String of(PlacementEvent event) {
        PlacementEvent content = shallowCopy(event, new PlacementEvent());
        return hash(withoutArrival(content, event.getEnvelope()));
    }

    private static <T extends SpecificRecordBase> T withoutArrival(T event, Envelope envelope) {
        Envelope blank = shallowCopy(envelope, new Envelope());
        blank.put(position(blank, "eventId"), "");
        blank.put(position(blank, "receivedAt"), Instant.EPOCH);
        event.put(position(event, "envelope"), blank);
        return event;
    }

    /** By position, so that a field added to the schema is part of the identity without a change here. */
    private static <T extends SpecificRecordBase> T shallowCopy(T from, T to) {
        for (int i = 0; i < from.getSchema().getFields().size(); i++) {
            to.put(i, from.get(i));
        }
        return to;
    }

    private static int position(SpecificRecordBase record, String field) {
        return record.getSchema().getField(field).pos();
    }

    private static String hash(SpecificRecordBase event) {
        return HexFormat.of().formatHex(sha256().digest(bytes(event)));
    }

    private static byte[] bytes(SpecificRecordBase event) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(TYPICAL_SIZE);
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        try {
            new SpecificDatumWriter<>(event.getSchema(), event.getSpecificData()).write(event, encoder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
