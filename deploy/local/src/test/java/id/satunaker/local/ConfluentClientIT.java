package id.satunaker.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.satunaker.schemas.backend.ConfluentClient;
import id.satunaker.schemas.backend.ConfluentClient.Encoded;
import id.satunaker.schemas.serde.EventSerdes;
import id.satunaker.schemas.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Confluent's own JavaScript client decodes what the running services wrote to each topic. */
@Tag("confluent-client")
@ExtendWith(StackExtension.class)
class ConfluentClientIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long NEWEST = 200;
    private static final String NIK = Samples.nik(7, 1);

    private final Stack stack;

    ConfluentClientIT(Stack stack) {
        this.stack = stack;
    }

    /** The indicators for outside subscribers are not published yet. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "INDICATORS")
    void decodesTheRecordsOfEachTopic(Topics topic) throws Exception {
        post();
        List<Encoded> records = read(topic.topicName());
        List<JsonNode> expected = new ArrayList<>();
        for (Encoded record : records) {
            expected.add(ConfluentClient.expected(record.topic(), decodedByUs(topic, record)));
        }

        List<JsonNode> decoded =
                new ConfluentClient(stack.addresses().registry().toString()).decode(records);

        assertThat(decoded).isEqualTo(expected);
        System.out.println(decoded.size() + " records of " + topic.topicName() + " decoded by Confluent's client");
    }

    /** What our own reader could agree on by the same mistake: the fields as they were posted. */
    @Test
    void seesTheFieldsAsTheyWerePosted() throws Exception {
        post();

        List<JsonNode> vacancies =
                new ConfluentClient(stack.addresses().registry().toString()).decode(read(Topics.VACANCIES.topicName()));

        assertThat(vacancies).map(record -> record.get("value")).anySatisfy(value -> {
            assertThat(value.at("/envelope/recordId").asText()).isEqualTo("confluent-1");
            assertThat(value.at("/envelope/participantId").asText()).isEqualTo("kota-binjai");
            assertThat(value.findValue("title").asText()).isEqualTo("Juru las — kapal & tangki");
            assertThat(value.findValue("openings").asInt()).isEqualTo(3);
        });
    }

    private void post() throws Exception {
        Map<String, Object> common =
                Map.of("recordId", "confluent-1", "regionCode", "12.75", "recordedAt", "2025-06-02T09:00:00+07:00");
        post("/v1/job-seekers", common, Map.of("nik", NIK, "registeredOn", "2025-06-02"));
        post(
                "/v1/vacancies",
                common,
                Map.of(
                        "employerId",
                        "employer-1",
                        "title",
                        "Juru las — kapal & tangki",
                        "openings",
                        3,
                        "openedOn",
                        "2025-06-01"));
        post(
                "/v1/placements",
                common,
                Map.of("nik", NIK, "employerId", "employer-1", "startedOn", "2025-06-20", "vacancy", "confluent-1"));
    }

    private void post(String kind, Map<String, Object> common, Map<String, Object> own) throws Exception {
        Map<String, Object> item = new HashMap<>(common);
        item.putAll(own);
        var answer = new Caller(stack).post("kota-binjai", kind, List.of(item));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private List<Encoded> read(String topic) {
        Map<String, Object> broker = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                stack.addresses().kafka(),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed");
        List<Encoded> records = new ArrayList<>();
        try (Consumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(broker, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.endOffsets(partitions)
                    .forEach((partition, end) -> consumer.seek(partition, Math.max(0, end - NEWEST)));
            await().atMost(PATIENCE).until(() -> {
                consumer.poll(Duration.ofSeconds(1)).forEach(message -> {
                    if (message.value() != null) { // a tombstone has nothing to decode
                        records.add(new Encoded(topic, message.value()));
                    }
                });
                return !records.isEmpty() && isRead(consumer);
            });
        }
        return records;
    }

    private static boolean isRead(Consumer<?, ?> consumer) {
        return consumer.assignment().stream()
                .allMatch(partition -> consumer.currentLag(partition).orElse(1) == 0);
    }

    private SpecificRecord decodedByUs(Topics topic, Encoded record) {
        EventSerdes serdes = new EventSerdes(
                Map.of("schema.registry.url", stack.addresses().registry().toString()));
        return serdes.deserializer(topic.valueType()).deserialize(topic.topicName(), record.value());
    }
}
