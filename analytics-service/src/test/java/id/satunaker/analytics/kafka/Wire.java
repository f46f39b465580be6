package id.satunaker.analytics.kafka;

import id.satunaker.schemas.backend.RegistryBackend;
import id.satunaker.schemas.serde.EventSerdes;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;

/** Bytes as they are on the topics, by the real serdes over the real registry. */
final class Wire {
    static final EventSerdes SERDES = new EventSerdes(
            Map.of("schema.registry.url", RegistryBackend.shared().url()));

    private static final Map<Class<? extends SpecificRecord>, Serializer<? extends SpecificRecord>> SERIALIZERS =
            new ConcurrentHashMap<>();

    private Wire() {}

    static byte[] key(SpecificRecord event) {
        return Events.key(event).getBytes(StandardCharsets.UTF_8);
    }

    @SuppressWarnings("unchecked") // a serializer of the event's own class
    static byte[] value(SpecificRecord event) {
        var serializer = (Serializer<SpecificRecord>) SERIALIZERS.computeIfAbsent(event.getClass(), SERDES::serializer);
        return serializer.serialize(Events.topic(event).topicName(), event);
    }
}
