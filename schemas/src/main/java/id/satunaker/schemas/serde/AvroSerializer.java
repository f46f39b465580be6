package id.satunaker.schemas.serde;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes records of one class. Thread-safe: the buffer is the thread's own, the format of a topic never changes once
 * known.
 */
final class AvroSerializer<T extends SpecificRecord> implements Serializer<T> {
    private static final ThreadLocal<Buffer> BUFFER = ThreadLocal.withInitial(Buffer::new);

    private final Lookups<String, WriteFormat<T>> formats;

    AvroSerializer(Lookups<String, WriteFormat<T>> formats) {
        this.formats = formats;
    }

    @Override
    public byte @Nullable [] serialize(String topic, @Nullable T value) {
        if (value == null) {
            return null;
        }
        WriteFormat<T> format = formats.get(topic);
        try {
            return BUFFER.get().write(format, value);
        } catch (IOException | AvroRuntimeException | NullPointerException | ClassCastException e) {
            throw new SerializationException(
                    "Cannot write a " + value.getSchema().getFullName() + " for " + topic + ": " + e, e);
        }
    }

    /** A stream and its encoder, used again and again by one thread. */
    private static final class Buffer {
        private static final int TYPICAL_SIZE = 512;

        private final ByteArrayOutputStream out = new ByteArrayOutputStream(TYPICAL_SIZE);
        private final BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);

        <T extends SpecificRecord> byte[] write(WriteFormat<T> format, T value) throws IOException {
            BinaryEncoder fresh = EncoderFactory.get().binaryEncoder(out, encoder);
            out.reset();
            out.writeBytes(header(format.id()));
            format.write(value, fresh);
            fresh.flush();
            return out.toByteArray();
        }

        private static byte[] header(int id) {
            return ByteBuffer.allocate(WireFormat.HEADER_SIZE)
                    .put(WireFormat.MAGIC)
                    .putInt(id)
                    .array();
        }
    }
}
