package id.satunaker.schemas.serde;

import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Confluent's own serializer and deserializer, by name, since their artifact is not in Maven's central repository and
 * the code must compile without it.
 */
final class ConfluentSource implements EventSerdes.Source {
    private static final String SERIALIZER = "io.confluent.kafka.serializers.KafkaAvroSerializer";
    private static final String DESERIALIZER = "io.confluent.kafka.serializers.KafkaAvroDeserializer";

    private final Map<String, Object> config;

    ConfluentSource(Map<String, ?> config) {
        this.config = new HashMap<>(config);
        this.config.putIfAbsent(SerdeSettings.AUTO_REGISTER, false);
        this.config.put("specific.avro.reader", true);
        this.config.put("avro.remove.java.properties", true);
    }

    @Override
    @SuppressWarnings("unchecked") // it takes any Avro object
    public <T extends SpecificRecord> Serializer<T> serializer(Class<T> type) {
        Serializer<T> serializer = (Serializer<T>) make(SERIALIZER);
        serializer.configure(config, false);
        return serializer;
    }

    /** It gives the class that the writer's schema names; the class itself checks that it is the one asked for. */
    @Override
    public <T extends SpecificRecord> Deserializer<T> deserializer(Class<T> type) {
        Deserializer<?> deserializer = (Deserializer<?>) make(DESERIALIZER);
        deserializer.configure(config, false);
        return (topic, bytes) -> type.cast(deserializer.deserialize(topic, bytes));
    }

    private static Object make(String className) {
        try {
            return Class.forName(className).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "satunaker.serde=confluent needs " + className + ": build with the Maven profile confluent", e);
        }
    }
}
