package id.satunaker.schemas.serde;

import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

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
        return new Writing<>(serializer);
    }

    @Override
    public <T extends SpecificRecord> Deserializer<T> deserializer(Class<T> type) {
        Deserializer<?> deserializer = (Deserializer<?>) make(DESERIALIZER);
        deserializer.configure(config, false);
        return new Reading<>(type, deserializer);
    }

    /** Confluent's serializer, failing as ours does. */
    record Writing<T extends SpecificRecord>(Serializer<T> confluents) implements Serializer<T> {
        @Override
        public byte @Nullable [] serialize(String topic, @Nullable T value) {
            try {
                return confluents.serialize(topic, value);
            } catch (RuntimeException e) {
                throw ConfluentFailures.whenWriting(topic, e);
            }
        }

        @Override
        public void close() {
            confluents.close();
        }
    }

    /**
     * Confluent's deserializer, failing as ours does. It gives the class that the writer's schema names, which need not
     * be the one asked for.
     */
    record Reading<T extends SpecificRecord>(Class<T> type, Deserializer<?> confluents) implements Deserializer<T> {
        @Override
        public @Nullable T deserialize(String topic, byte @Nullable [] bytes) {
            try {
                return type.cast(confluents.deserialize(topic, bytes));
            } catch (RuntimeException e) {
                throw ConfluentFailures.whenReading(topic, e);
            }
        }

        @Override
        public void close() {
            confluents.close();
        }
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
