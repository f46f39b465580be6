package id.satunaker.schemas.serde;

import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Serdes of the generated classes in the Confluent wire format: a zero byte, the four-byte id of a schema registered
 * under {@code <topic>-value}, and Avro binary.
 *
 * <p>Settings, under Confluent's names: {@code schema.registry.url} (one or more, comma separated),
 * {@code auto.register.schemas} (default false: schemas are deployed), {@code use.latest.version},
 * {@code basic.auth.user.info}, {@code http.connect.timeout.ms} (2000) and {@code http.read.timeout.ms} (5000).
 * {@code satunaker.serde=confluent} swaps Confluent's own serializer in, which the Maven profile {@code confluent} adds.
 *
 * <p>Serdes are thread-safe and share the ids and schemas that they looked up. Failures are
 * {@link RegistryUnavailableException}, {@link UnknownSchemaException}, {@link IncompatibleSchemaException} and
 * {@link WireFormatException}.
 */
public final class EventSerdes {
    private static final String SERDE = "satunaker.serde";

    private final Source source;

    public EventSerdes(Map<String, ?> config) {
        Object chosen = config.get(SERDE);
        String name = chosen == null ? "own" : chosen.toString();
        this.source = switch (name) {
            case "own" -> new OwnSource(SerdeSettings.of(config));
            case "confluent" -> new ConfluentSource(config);
            default -> throw new IllegalArgumentException(SERDE + " is " + name + ", not own or confluent");
        };
    }

    public <T extends SpecificRecord> Serializer<T> serializer(Class<T> type) {
        return source.serializer(type);
    }

    public <T extends SpecificRecord> Deserializer<T> deserializer(Class<T> type) {
        return source.deserializer(type);
    }

    public <T extends SpecificRecord> Serde<T> serde(Class<T> type) {
        return Serdes.serdeFrom(serializer(type), deserializer(type));
    }

    /** Where serdes come from. */
    interface Source {
        <T extends SpecificRecord> Serializer<T> serializer(Class<T> type);

        <T extends SpecificRecord> Deserializer<T> deserializer(Class<T> type);
    }
}
