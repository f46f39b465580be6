package id.satunaker.schemas.serde;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.avro.SystemLimitException;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads records of one class, whichever compatible schema they were written by. Thread-safe: the decoder is the
 * thread's own, and Avro's readers keep their resolution state per thread.
 */
final class AvroDeserializer<T extends SpecificRecord> implements Deserializer<T> {
    private static final ThreadLocal<BinaryDecoder> DECODER =
            ThreadLocal.withInitial(() -> DecoderFactory.get().binaryDecoder(new byte[0], null));

    /** A record is far smaller; a broken length must not reserve memory that no record can fill. */
    private static final int LONGEST_TEXT = 16 * 1024 * 1024;

    static {
        System.getProperties()
                .putIfAbsent(SystemLimitException.MAX_STRING_LENGTH_PROPERTY, String.valueOf(LONGEST_TEXT));
    }

    private final Lookups<Integer, DatumReader<T>> readers;

    AvroDeserializer(Lookups<Integer, DatumReader<T>> readers) {
        this.readers = readers;
    }

    @Override
    public @Nullable T deserialize(String topic, byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        DatumReader<T> reader = readers.get(id(topic, bytes));
        int size = bytes.length - WireFormat.HEADER_SIZE;
        BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(bytes, WireFormat.HEADER_SIZE, size, DECODER.get());
        return read(topic, reader, decoder);
    }

    private static int id(String topic, byte[] bytes) {
        if (bytes.length < WireFormat.HEADER_SIZE || bytes[0] != WireFormat.MAGIC) {
            throw new WireFormatException("A record on " + topic + " does not start with 0x00 and a schema id ("
                    + bytes.length + " bytes): it was not written by a serializer for a schema registry");
        }
        return ByteBuffer.wrap(bytes).getInt(1);
    }

    /** Broken bytes make Avro throw nearly anything; all of it means that this record cannot be read. */
    private static <T> T read(String topic, DatumReader<T> reader, BinaryDecoder decoder) {
        try {
            T value = reader.read(null, decoder);
            if (!decoder.isEnd()) {
                throw new WireFormatException(
                        "A record on " + topic + " goes on after its value: it was not written by the schema it names");
            }
            return value;
        } catch (WireFormatException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new WireFormatException(
                    "A record on " + topic + " is not a whole value of the schema it names: " + e, e);
        }
    }
}
