package id.satunaker.schemas.serde;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.io.DatumReader;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;

/** The serdes of this package, over one registry: one serializer of a class, so that its ids are asked for once. */
final class OwnSource implements EventSerdes.Source {
    private final SerdeSettings settings;
    private final SchemaRegistry registry;
    private final Lookups<Integer, Schema> schemas;
    private final Map<Class<?>, Serializer<?>> serializers = new ConcurrentHashMap<>();

    OwnSource(SerdeSettings settings) {
        this.settings = settings;
        this.registry = new SchemaRegistry(settings);
        this.schemas = new Lookups<>(registry::schemaOf);
    }

    @Override
    @SuppressWarnings("unchecked") // what is kept for a class is made for it
    public <T extends SpecificRecord> Serializer<T> serializer(Class<T> type) {
        return (Serializer<T>) serializers.computeIfAbsent(type, unseen -> newSerializer(type));
    }

    private <T extends SpecificRecord> Serializer<T> newSerializer(Class<T> type) {
        return new AvroSerializer<>(new Lookups<>(topic -> format(topic + "-value", type)));
    }

    @Override
    public <T extends SpecificRecord> Deserializer<T> deserializer(Class<T> type) {
        return new AvroDeserializer<>(new Lookups<>(id -> reader(id, type)));
    }

    private <T extends SpecificRecord> WriteFormat<T> format(String subject, Class<T> type) {
        Schema schema = SpecificData.getForClass(type).getSchema(type);
        if (settings.autoRegister()) {
            return WriteFormat.own(registry.register(subject, schema), type);
        }
        return settings.useLatestVersion()
                ? WriteFormat.newest(registry.latest(subject), type)
                : WriteFormat.own(registry.idOf(subject, schema), type);
    }

    private <T extends SpecificRecord> DatumReader<T> reader(int id, Class<T> type) {
        SpecificData model = SpecificData.getForClass(type);
        Schema own = model.getSchema(type);
        Schema writer = schemas.get(id);
        var compatibility = SchemaCompatibility.checkReaderWriterCompatibility(own, writer);
        if (compatibility.getType() != SchemaCompatibilityType.COMPATIBLE) {
            throw new IncompatibleSchemaException("Schema " + id + " (" + writer.getFullName() + ") cannot be read as "
                    + own.getFullName() + ": the record is on the wrong topic or its writer is not of this platform");
        }
        return new SpecificDatumReader<>(writer, own, model);
    }
}
