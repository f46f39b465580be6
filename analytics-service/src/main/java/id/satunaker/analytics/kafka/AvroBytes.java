package id.satunaker.analytics.kafka;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/** Raw Avro binary of one generated class, for state that only this service reads. Thread-safe. */
final class AvroBytes<T extends SpecificRecord> {
    private final SpecificDatumWriter<T> writer;
    private final SpecificDatumReader<T> reader;

    AvroBytes(Class<T> type) {
        this.writer = new SpecificDatumWriter<>(type);
        this.reader = new SpecificDatumReader<>(type);
    }

    static BinaryEncoder encoder(ByteArrayOutputStream out) {
        return EncoderFactory.get().directBinaryEncoder(out, null);
    }

    static BinaryDecoder decoder(byte[] bytes, int from) {
        return DecoderFactory.get().binaryDecoder(bytes, from, bytes.length - from, null);
    }

    void write(T record, BinaryEncoder out) {
        try {
            writer.write(record, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    T read(BinaryDecoder in) {
        try {
            return reader.read(null, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
