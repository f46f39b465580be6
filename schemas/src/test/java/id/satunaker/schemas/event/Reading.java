package id.satunaker.schemas.event;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.io.JsonEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecordBase;

/** Avro bytes read by one schema as another, without a registry. */
final class Reading {
    private Reading() {}

    /** As the generated class. */
    static SpecificRecordBase asClass(Schema writer, byte[] bytes) throws IOException {
        SpecificData model = SpecificData.getForClass(classOf(writer));
        Schema own = model.getSchema(classOf(writer));
        return new SpecificDatumReader<SpecificRecordBase>(writer, own, model).read(null, decoder(bytes));
    }

    /** As Avro's JSON by the schema they were written by. */
    static String json(Schema schema, byte[] bytes) throws IOException {
        return json(schema, schema, bytes);
    }

    static String json(Schema writer, Schema reader, byte[] bytes) throws IOException {
        Object value = new GenericDatumReader<>(writer, reader).read(null, decoder(bytes));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonEncoder encoder = EncoderFactory.get().jsonEncoder(reader, out, true);
        new GenericDatumWriter<>(reader).write(value, encoder);
        encoder.flush();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Class<?> classOf(Schema schema) {
        return SpecificData.get().getClass(schema);
    }

    private static BinaryDecoder decoder(byte[] bytes) {
        return DecoderFactory.get().binaryDecoder(bytes, null);
    }
}
