package id.satunaker.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.satunaker.schemas.backend.RegistryBackend;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.LabourForce;
import id.satunaker.schemas.event.Samples;
import id.satunaker.schemas.topic.Topics;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.Test;

/** How schemas and ids are found, by a registry that answers. */
class SchemaLookupTest {
    private static final String TOPIC = Topics.Names.JOB_SEEKERS;

    private final SchemaRegistry registry = new SchemaRegistry(config());

    @Test
    void asksForEachIdOnceHoweverManyThreadsAndRecords() throws Exception {
        try (RegistryProxy proxy = new RegistryProxy()) {
            Serde<JobSeekerEvent> serde =
                    new EventSerdes(config("schema.registry.url", proxy.url())).serde(JobSeekerEvent.class);

            IntStream.range(0, 2_000).parallel().forEach(i -> {
                byte[] bytes = serde.serializer().serialize(TOPIC, Samples.jobSeeker());
                assertThat(serde.deserializer().deserialize(TOPIC, bytes)).isEqualTo(Samples.jobSeeker());
            });

            assertThat(proxy.requests())
                    .hasSize(2)
                    .containsOnlyOnce("POST /subjects/labour.job-seekers.v1-value")
                    .anyMatch(request -> request.startsWith("GET /schemas/ids/"));
        }
    }

    @Test
    void asksForEachIdOnceHoweverManySerdes() throws Exception {
        try (RegistryProxy proxy = new RegistryProxy()) {
            EventSerdes serdes = new EventSerdes(config("schema.registry.url", proxy.url()));

            for (int i = 0; i < 3; i++) {
                Serde<JobSeekerEvent> serde = serdes.serde(JobSeekerEvent.class);
                byte[] bytes = serde.serializer().serialize(TOPIC, Samples.jobSeeker());
                assertThat(serde.deserializer().deserialize(TOPIC, bytes)).isEqualTo(Samples.jobSeeker());
                serde.close();
            }

            assertThat(proxy.requests()).hasSize(2);
        }
    }

    @Test
    void asksAgainAfterAFailure() {
        Serializer<LabourForce> serializer = new EventSerdes(config()).serializer(LabourForce.class);
        assertThatThrownBy(() -> serializer.serialize("test.later", labourForce()))
                .isInstanceOf(UnknownSchemaException.class)
                .hasMessageContaining("LabourForce")
                .hasMessageContaining("test.later-value")
                .hasMessageContaining("deploy");

        registry.register("test.later-value", LabourForce.getClassSchema());

        await().atMost(Duration.ofSeconds(20))
                .ignoreExceptionsInstanceOf(UnknownSchemaException.class)
                .until(() -> serializer.serialize("test.later", labourForce()), bytes -> bytes[0] == 0);
    }

    @Test
    void doesNotAskADownedRegistryForEveryRecord() throws Exception {
        try (RegistryProxy proxy = new RegistryProxy()) {
            Serializer<LabourForce> serializer =
                    new EventSerdes(config("schema.registry.url", proxy.url())).serializer(LabourForce.class);

            for (int i = 0; i < 20; i++) {
                assertThatThrownBy(() -> serializer.serialize("test.never", labourForce()))
                        .isInstanceOf(UnknownSchemaException.class);
            }

            assertThat(proxy.requests()).hasSizeLessThan(20);
        }
    }

    @Test
    void registersByItselfOnlyWhenTold() {
        assertThatThrownBy(() -> serializer(config()).serialize("test.auto", labourForce()))
                .isInstanceOf(UnknownSchemaException.class);

        byte[] bytes = serializer(config("auto.register.schemas", "true")).serialize("test.auto", labourForce());

        assertThat(idIn(bytes)).isEqualTo(registry.idOf("test.auto-value", LabourForce.getClassSchema()));
    }

    @Test
    void isRefusedAnIncompatibleSchema() {
        registry.register("test.taken-value", JobSeekerEvent.getClassSchema());

        assertThatThrownBy(
                        () -> serializer(config("auto.register.schemas", true)).serialize("test.taken", labourForce()))
                .isInstanceOf(IncompatibleSchemaException.class)
                .hasMessageContaining("refuses id.satunaker.schemas.event.LabourForce under test.taken-value");
    }

    @Test
    void writesByTheNewestSchemaOfTheSubjectWhenTold() throws Exception {
        Schema newer = labourForceWith("men");
        registry.register("test.newer-value", LabourForce.getClassSchema());
        int newest = registry.register("test.newer-value", newer);
        EventSerdes serdes = new EventSerdes(config("use.latest.version", "true"));

        byte[] bytes = serdes.serializer(LabourForce.class).serialize("test.newer", labourForce());

        assertThat(idIn(bytes)).isEqualTo(newest);
        GenericRecord read = new GenericDatumReader<GenericRecord>(newer)
                .read(null, DecoderFactory.get().binaryDecoder(bytes, 5, bytes.length - 5, null));
        assertThat(read.get("persons")).isEqualTo(300L);
        assertThat(read.get("men")).isEqualTo(7L);
        assertThat(serdes.deserializer(LabourForce.class).deserialize("test.newer", bytes))
                .isEqualTo(labourForce());
    }

    @Test
    void writesByItsOwnSchemaWhenThatIsTheNewest() {
        int id = registry.register("test.same-value", LabourForce.getClassSchema());

        byte[] bytes = serializer(config("use.latest.version", "true")).serialize("test.same", labourForce());

        assertThat(idIn(bytes)).isEqualTo(id);
        assertThatThrownBy(
                        () -> serializer(config("use.latest.version", "true")).serialize("test.nothing", labourForce()))
                .isInstanceOf(UnknownSchemaException.class)
                .hasMessageContaining("Nothing is registered under test.nothing-value");
    }

    @Test
    void writesNothingByANewestSchemaThatItCannotFill() {
        registry.register("test.foreign-value", JobSeekerEvent.getClassSchema());

        assertThatThrownBy(
                        () -> serializer(config("use.latest.version", "true")).serialize("test.foreign", labourForce()))
                .isInstanceOf(IncompatibleSchemaException.class)
                .hasMessageContaining("LabourForce cannot be written as schema");
    }

    private static Serializer<LabourForce> serializer(Map<String, ?> config) {
        return new EventSerdes(config).serializer(LabourForce.class);
    }

    private static int idIn(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getInt(1);
    }

    private static LabourForce labourForce() {
        return LabourForce.newBuilder()
                .setArea("32.16")
                .setVintage("2025-02")
                .setPersons(300)
                .build();
    }

    private static Schema labourForceWith(String field) {
        return SchemaBuilder.record("LabourForce")
                .namespace("id.satunaker.schemas.event")
                .fields()
                .requiredString("area")
                .name(field)
                .type()
                .longType()
                .longDefault(7)
                .requiredString("vintage")
                .requiredLong("persons")
                .endRecord();
    }

    private static Map<String, Object> config() {
        Map<String, Object> config = new HashMap<>();
        config.put("schema.registry.url", RegistryBackend.shared().url());
        return config;
    }

    private static Map<String, Object> config(String name, Object value) {
        Map<String, Object> config = config();
        config.put(name, value);
        return config;
    }
}
