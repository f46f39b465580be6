package id.satunaker.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.satunaker.schemas.backend.ConfluentClient;
import id.satunaker.schemas.backend.ConfluentClient.Encoded;
import id.satunaker.schemas.backend.RegistryBackend;
import id.satunaker.schemas.event.Samples;
import id.satunaker.schemas.topic.Topics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.specific.SpecificRecordBase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Confluent's own JavaScript client reads what our serializer wrote, with the schema it looked up. */
@Tag("confluent-client")
class ConfluentClientTest {
    private final String registry = RegistryBackend.shared().url();
    private final EventSerdes serdes = new EventSerdes(Map.of("schema.registry.url", registry));

    @Test
    void decodesEveryClassThatTravels() throws Exception {
        List<Encoded> records = new ArrayList<>();
        List<JsonNode> expected = new ArrayList<>();
        for (SpecificRecordBase sample : Samples.all().values()) {
            String topic = topicOf(sample).topicName();
            records.add(new Encoded(topic, bytes(topic, sample)));
            expected.add(ConfluentClient.expected(topic, sample));
        }

        List<JsonNode> decoded = new ConfluentClient(registry).decode(records);

        assertThat(decoded).isEqualTo(expected);
    }

    private static Topics topicOf(SpecificRecord sample) {
        return Arrays.stream(Topics.values())
                .filter(topic -> topic.valueType().isInstance(sample))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private byte[] bytes(String topic, SpecificRecordBase sample) {
        return serdes.serializer((Class<SpecificRecordBase>) sample.getClass()).serialize(topic, sample);
    }
}
