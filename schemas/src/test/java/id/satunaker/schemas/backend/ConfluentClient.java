package id.satunaker.schemas.backend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;

/**
 * Confluent's own JavaScript client, as a Node.js process in {@code schemas/confluent-client}: decodes records with the
 * schemas it looks up by the ids in them. For tests tagged {@code confluent-client}, which run where
 * {@code -Dconfluent.client} names that folder and {@code npm ci} was run there.
 */
public final class ConfluentClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_SECONDS = 60;

    private final String registry;

    /** Looks schemas up in the registry at this address. */
    public ConfluentClient(String registry) {
        this.registry = registry;
    }

    /** A record as Kafka holds it. */
    public record Encoded(String topic, byte[] value) {}

    /** What the client makes of each record, in their order: {@code {"topic":..,"value":{..}}}. */
    public List<JsonNode> decode(List<Encoded> records) throws IOException, InterruptedException {
        Path in = Files.createTempFile("records", ".ndjson");
        Path out = Files.createTempFile("decoded", ".ndjson");
        try {
            List<String> lines = new ArrayList<>();
            for (Encoded record : records) {
                lines.add(line(record.topic(), Base64.getEncoder().encodeToString(record.value())));
            }
            run(Files.write(in, lines), out);
            List<JsonNode> decoded = new ArrayList<>();
            for (String line : Files.readAllLines(out)) {
                decoded.add(JSON.readTree(line));
            }
            return decoded;
        } finally {
            Files.delete(in);
            Files.delete(out);
        }
    }

    /** What a client without our classes has to see of a record: numbers for times, and which record a choice is. */
    public static JsonNode expected(String topic, IndexedRecord value) throws IOException {
        return JSON.readTree(line(topic, plain(value)));
    }

    private void run(Path in, Path out) throws IOException, InterruptedException {
        Process node = new ProcessBuilder("node", "decode.mjs", registry)
                .directory(new File(System.getProperty("confluent.client")))
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (!node.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || node.exitValue() != 0) {
            node.destroyForcibly();
            throw new IllegalStateException("decode.mjs failed; what it said is above");
        }
    }

    private static String line(String topic, Object value) throws IOException {
        return JSON.writeValueAsString(Map.of("topic", topic, "value", value));
    }

    private static Object plain(Object value) {
        if (value instanceof IndexedRecord record) {
            Map<String, Object> fields = new LinkedHashMap<>();
            record.getSchema()
                    .getFields()
                    .forEach(field -> fields.put(field.name(), plain(field.schema(), record.get(field.pos()))));
            return fields;
        } else if (value instanceof List<?> list) {
            return list.stream().map(ConfluentClient::plain).toList();
        } else if (value instanceof Instant instant) {
            return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
        } else if (value instanceof LocalDate date) {
            return date.toEpochDay();
        } else if (value instanceof ByteBuffer bytes) {
            return Base64.getEncoder().encodeToString(content(bytes));
        }
        return value;
    }

    private static Object plain(Schema schema, Object value) {
        boolean isChoice =
                schema.isUnion() && schema.getTypes().stream().allMatch(type -> type.getType() == Schema.Type.RECORD);
        return isChoice ? Map.of(((IndexedRecord) value).getSchema().getFullName(), plain(value)) : plain(value);
    }

    private static byte[] content(ByteBuffer bytes) {
        byte[] content = new byte[bytes.remaining()];
        bytes.duplicate().get(content);
        return content;
    }
}
