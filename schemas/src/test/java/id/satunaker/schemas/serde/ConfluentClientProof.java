package id.satunaker.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.satunaker.schemas.backend.RegistryBackend;
import id.satunaker.schemas.event.Samples;
import id.satunaker.schemas.topic.Topics;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.specific.SpecificRecordBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Confluent's own JavaScript client reads what our serializer wrote, with the schema it looked up. Needs Node.js and
 * {@code npm ci} in {@code schemas/confluent-client}, so it runs only where {@code -Dconfluent.client=<that folder>}
 * says that both are there.
 */
class ConfluentClientProof {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String registry = RegistryBackend.shared().url();

    @TempDir
    private Path folder;

    @Test
    void decodesEveryClassThatTravels() throws Exception {
        Collection<SpecificRecordBase> samples = Samples.all().values();
        EventSerdes serdes = new EventSerdes(Map.of("schema.registry.url", registry));
        List<String> lines = new ArrayList<>();
        List<JsonNode> expected = new ArrayList<>();
        for (SpecificRecordBase sample : samples) {
            String topic = topicOf(sample).topicName();
            lines.add(line(topic, Base64.getEncoder().encodeToString(bytes(serdes, topic, sample))));
            expected.add(JSON.readTree(line(topic, plain(sample))));
        }

        List<String> decoded = decode(lines);

        List<JsonNode> answers = new ArrayList<>();
        for (String line : decoded) {
            answers.add(JSON.readTree(line));
        }
        assertThat(answers).isEqualTo(expected);
    }

    private List<String> decode(List<String> lines) throws IOException, InterruptedException {
        Path in = Files.write(folder.resolve("records"), lines);
        Path out = folder.resolve("decoded");
        Process node = new ProcessBuilder("node", "decode.mjs", registry)
                .directory(new File(System.getProperty("confluent.client")))
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(node.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(node.exitValue()).isZero();
        return Files.readAllLines(out);
    }

    private static Topics topicOf(SpecificRecord sample) {
        return Arrays.stream(Topics.values())
                .filter(topic -> topic.valueType().isInstance(sample))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static byte[] bytes(EventSerdes serdes, String topic, SpecificRecordBase sample) {
        return serdes.serializer((Class<SpecificRecordBase>) sample.getClass()).serialize(topic, sample);
    }

    private static String line(String topic, Object value) throws IOException {
        return JSON.writeValueAsString(Map.of("topic", topic, "value", value));
    }

    /** As a client without our classes sees it: numbers for times. */
    private static Object plain(Object value) {
        if (value instanceof IndexedRecord record) {
            Map<String, Object> fields = new LinkedHashMap<>();
            record.getSchema()
                    .getFields()
                    .forEach(field -> fields.put(field.name(), plain(field.schema(), record.get(field.pos()))));
            return fields;
        } else if (value instanceof List<?> list) {
            return list.stream().map(ConfluentClientProof::plain).toList();
        } else if (value instanceof Instant instant) {
            return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
        } else if (value instanceof LocalDate date) {
            return date.toEpochDay();
        } else if (value instanceof ByteBuffer bytes) {
            return Base64.getEncoder().encodeToString(content(bytes));
        }
        return value;
    }

    /** Where a field may hold one of several records, the client says which. */
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
