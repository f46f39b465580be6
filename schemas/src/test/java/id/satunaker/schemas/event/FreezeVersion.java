package id.satunaker.schemas.event;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * Releases a version of the schemas: copies the {@code .avsc} files to {@code released/<version>} and writes the bytes
 * and the JSON of every sample beside them. A folder that exists is never written to again.
 */
final class FreezeVersion {
    private FreezeVersion() {}

    public static void main(String... args) throws IOException {
        ReleasedVersion version = new ReleasedVersion(ReleasedVersion.folderOf(args[0]));
        Files.createDirectory(version.folder());
        Files.createDirectory(version.sampleFolder());
        for (Path file : ReleasedVersion.current().schemaFiles()) {
            Files.copy(file, version.folder().resolve(file.getFileName()));
        }
        for (Map.Entry<String, SpecificRecordBase> sample : Samples.all().entrySet()) {
            byte[] bytes = bytes(sample.getValue());
            Files.writeString(version.bytesOf(sample.getKey()), HexFormat.of().formatHex(bytes) + "\n");
            Files.writeString(
                    version.jsonOf(sample.getKey()), Reading.json(version.schemaOf(sample.getKey()), bytes) + "\n");
        }
    }

    static byte[] bytes(SpecificRecordBase record) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        new SpecificDatumWriter<>(record.getSchema(), record.getSpecificData()).write(record, encoder);
        return out.toByteArray();
    }
}
