package id.satunaker.schemas.serde;

import id.satunaker.schemas.serde.SchemaRegistry.RegisteredSchema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/** How records of a class are written to a topic: the id that says it, and the bytes. */
interface WriteFormat<T extends SpecificRecord> {
    int id();

    void write(T value, BinaryEncoder encoder) throws IOException;

    /** By the schema of the class itself. */
    static <T extends SpecificRecord> WriteFormat<T> own(int id, Class<T> type) {
        SpecificData model = SpecificData.getForClass(type);
        return new Own<>(id, new SpecificDatumWriter<>(model.getSchema(type), model));
    }

    /** By the newest schema of the subject, whether or not it is that of the class. */
    static <T extends SpecificRecord> WriteFormat<T> newest(RegisteredSchema newest, Class<T> type) {
        Schema own = SpecificData.getForClass(type).getSchema(type);
        if (SchemaText.of(own).equals(newest.schema().toString())) {
            return own(newest.id(), type);
        }
        var compatibility = SchemaCompatibility.checkReaderWriterCompatibility(newest.schema(), own);
        if (compatibility.getType() != SchemaCompatibilityType.COMPATIBLE) {
            throw new IncompatibleSchemaException("A " + own.getFullName() + " cannot be written as schema "
                    + newest.id() + ", the newest of its subject: " + compatibility.getDescription());
        }
        return new Rewritten<>(own(newest.id(), type), own, newest.schema());
    }

    record Own<T extends SpecificRecord>(int id, SpecificDatumWriter<T> writer) implements WriteFormat<T> {
        @Override
        public void write(T value, BinaryEncoder encoder) throws IOException {
            writer.write(value, encoder);
        }
    }

    /**
     * The registry is ahead of this service: the value is written by its own schema, resolved to the newest and
     * written again. Slow, and right without knowing the newer class.
     */
    record Rewritten<T extends SpecificRecord>(WriteFormat<T> first, Schema own, Schema newest)
            implements WriteFormat<T> {
        @Override
        public int id() {
            return first.id();
        }

        @Override
        public void write(T value, BinaryEncoder encoder) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            BinaryEncoder firstEncoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
            first.write(value, firstEncoder);
            Object resolved = new GenericDatumReader<>(own, newest)
                    .read(null, DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null));
            new GenericDatumWriter<>(newest).write(resolved, encoder);
        }
    }
}
