package id.satunaker.local;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.schemas.event.LabourForce;
import id.satunaker.schemas.serde.EventSerdes;
import id.satunaker.schemas.topic.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The labour force of the run, and what the ministry puts later, is where indicators are to find it. */
@ExtendWith(StackExtension.class)
class LabourForceIT {
    private static final TopicPartition ONLY = new TopicPartition(Topics.Names.REFERENCE, 0);

    private final Stack stack;
    private final Caller caller;

    LabourForceIT(Stack stack) {
        this.stack = stack;
        this.caller = new Caller(stack);
    }

    @Test
    void keepsTheNewestFigureOfEachRegionAndMonth() throws Exception {
        var answer = caller.putLabourForce("regionCode,vintage,persons\n33.25,2025-02,424242\n33.25,2025-02,424242\n");

        Map<String, Long> persons = persons();
        assertThat(answer.body()).startsWith("{\"received\":2,\"accepted\":2,");
        assertThat(persons).hasSize(8 * 4 + 1).containsEntry("labour-force/33.25/2025-02", 424_242L);
        assertThat(persons.get("labour-force/32.16/2025-08"))
                .isGreaterThan(persons.get("labour-force/32.16/2022-08"))
                .isGreaterThan(1_000_000);
    }

    /** The newest by key. */
    private Map<String, Long> persons() {
        Addresses addresses = stack.addresses();
        EventSerdes serdes = new EventSerdes(
                Map.of("schema.registry.url", addresses.registry().toString()));
        Map<String, Long> persons = new HashMap<>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", addresses.kafka()),
                new StringDeserializer(),
                serdes.deserializer(LabourForce.class))) {
            consumer.assign(List.of(ONLY));
            consumer.seekToBeginning(List.of(ONLY));
            long end = consumer.endOffsets(List.of(ONLY)).get(ONLY);
            while (consumer.position(ONLY) < end) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(record ->
                                persons.put(record.key(), record.value().getPersons()));
            }
        }
        return persons;
    }
}
