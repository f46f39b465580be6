package id.satunaker.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satunaker.schemas.backend.RegistryBackend;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.LabourForce;
import id.satunaker.schemas.event.Samples;
import id.satunaker.schemas.event.VacancyEvent;
import id.satunaker.schemas.topic.Topics;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of records, on a registry that has all schemas. */
class EventSerdesTest {
    private static final String TOPIC = Topics.Names.JOB_SEEKERS;

    private final Map<String, String> config =
            Map.of("schema.registry.url", RegistryBackend.shared().url());
    private final EventSerdes serdes = new EventSerdes(config);

    @ParameterizedTest
    @MethodSource("samples")
    void readsWhatItWrote(String name, SpecificRecordBase sample) {
        Topics topic = Arrays.stream(Topics.values())
                .filter(candidate -> candidate.valueType().isInstance(sample))
                .findFirst()
                .orElseThrow();

        assertThat(roundTrip(topic, sample)).isEqualTo(sample);
    }

    @Test
    void writesAZeroByteTheSchemaIdAndAvroBinary() {
        byte[] bytes = serdes.serializer(LabourForce.class).serialize(Topics.Names.REFERENCE, labourForce());

        int id = new SchemaRegistry(config).idOf("labour.reference.v1-value", LabourForce.getClassSchema());
        byte[] expected = ByteBuffer.allocate(5 + 6 + 8 + 2)
                .put((byte) 0)
                .putInt(id)
                .put(new byte[] {10, '3', '2', '.', '1', '6'})
                .put(new byte[] {14, '2', '0', '2', '5', '-', '0', '2'})
                .put(new byte[] {(byte) 0xd8, 4}) // 300 as a zigzag varint
                .array();
        assertThat(bytes).isEqualTo(expected);
    }

    @Test
    void registersWhatTheSchemaFilesSay() {
        SchemaRegistry registry = new SchemaRegistry(config);

        int id = registry.idOf("labour.job-seekers.v1-value", JobSeekerEvent.getClassSchema());

        assertThat(registry.schemaOf(id).toString()).doesNotContain("avro.java.string");
        assertThat(JobSeekerEvent.getClassSchema().toString()).contains("avro.java.string");
    }

    @Test
    void leavesNothingAsNothing() {
        Serde<JobSeekerEvent> serde = serdes.serde(JobSeekerEvent.class);

        assertThat(serde.serializer().serialize(TOPIC, null)).isNull();
        assertThat(serde.deserializer().deserialize(TOPIC, null)).isNull();
    }

    @Test
    void readsNoIdThatTheRegistryDoesNotKnow() {
        Deserializer<JobSeekerEvent> deserializer = serdes.deserializer(JobSeekerEvent.class);

        assertThatThrownBy(() -> deserializer.deserialize(TOPIC, new byte[] {0, 0, 0x0f, 0x42, 0x40, 1}))
                .isInstanceOf(UnknownSchemaException.class)
                .hasMessageContaining("no schema 1000000");
    }

    @Test
    void readsNoRecordOfAnotherClass() {
        byte[] vacancy = serdes.serializer(VacancyEvent.class).serialize(Topics.Names.VACANCIES, Samples.vacancy());
        Deserializer<JobSeekerEvent> deserializer = serdes.deserializer(JobSeekerEvent.class);

        assertThatThrownBy(() -> deserializer.deserialize(TOPIC, vacancy))
                .isInstanceOf(IncompatibleSchemaException.class)
                .hasMessageContaining("VacancyEvent")
                .hasMessageContaining("JobSeekerEvent");
    }

    @Test
    void readsNoBytesInAnotherFormat() {
        Deserializer<JobSeekerEvent> deserializer = serdes.deserializer(JobSeekerEvent.class);

        assertThat(Stream.of("", "\0\0\0", "{\"nik\":1}").map(String::getBytes))
                .allSatisfy(bytes -> assertThatThrownBy(() -> deserializer.deserialize(TOPIC, bytes))
                        .isInstanceOf(WireFormatException.class)
                        .hasMessageContaining("does not start with 0x00 and a schema id"));
    }

    @Test
    void readsNoBytesThatAreCutShortOrTooLong() {
        byte[] whole = serdes.serializer(JobSeekerEvent.class).serialize(TOPIC, Samples.jobSeeker());
        Deserializer<JobSeekerEvent> deserializer = serdes.deserializer(JobSeekerEvent.class);

        for (int size = 5; size < whole.length; size++) {
            byte[] cut = Arrays.copyOf(whole, size);
            assertThatThrownBy(() -> deserializer.deserialize(TOPIC, cut)).isInstanceOf(WireFormatException.class);
        }
        assertThatThrownBy(() -> deserializer.deserialize(TOPIC, Arrays.copyOf(whole, whole.length + 1)))
                .isInstanceOf(WireFormatException.class)
                .hasMessageContaining("goes on after its value");
        assertThat(deserializer.deserialize(TOPIC, whole)).isEqualTo(Samples.jobSeeker());
    }

    /** A length of two billion in a few bytes must not be believed. */
    @Test
    void readsNoBytesThatPromiseMoreThanTheyHold() {
        byte[] whole = serdes.serializer(JobSeekerEvent.class).serialize(TOPIC, Samples.jobSeeker());
        byte[] hostile = ByteBuffer.allocate(10)
                .put(whole, 0, 5)
                .put(new byte[] {(byte) 0xfe, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0xf})
                .array();
        Deserializer<JobSeekerEvent> deserializer = serdes.deserializer(JobSeekerEvent.class);

        assertThatThrownBy(() -> deserializer.deserialize(TOPIC, hostile)).isInstanceOf(WireFormatException.class);
    }

    @Test
    void refusesARecordThatLacksAFieldAndGoesOnWithTheNext() {
        Serializer<LabourForce> serializer = serdes.serializer(LabourForce.class);

        assertThatThrownBy(() ->
                        serializer.serialize(Topics.Names.REFERENCE, new LabourForce("x".repeat(1_000), null, 1L)))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("LabourForce");

        byte[] next = serializer.serialize(Topics.Names.REFERENCE, labourForce());
        assertThat(serdes.deserializer(LabourForce.class).deserialize(Topics.Names.REFERENCE, next))
                .isEqualTo(labourForce());
    }

    @Test
    void saysWhatIsMissingForConfluentsSerializer() {
        EventSerdes confluent = new EventSerdes(Map.of("satunaker.serde", "confluent"));

        assertThatThrownBy(() -> confluent.serializer(JobSeekerEvent.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("profile confluent");
    }

    @Test
    void refusesSettingsThatItDoesNotUnderstand() {
        assertThatThrownBy(() -> new EventSerdes(Map.of("satunaker.serde", "other")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("own or confluent");
        assertThatThrownBy(() -> new EventSerdes(Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("schema.registry.url is missing");
    }

    @SuppressWarnings("unchecked")
    private SpecificRecord roundTrip(Topics topic, SpecificRecordBase sample) {
        Class<SpecificRecordBase> type = (Class<SpecificRecordBase>) topic.valueType();
        byte[] bytes = serdes.serializer(type).serialize(topic.topicName(), sample);
        return serdes.deserializer(type).deserialize(topic.topicName(), bytes);
    }

    private static LabourForce labourForce() {
        return LabourForce.newBuilder()
                .setArea("32.16")
                .setVintage("2025-02")
                .setPersons(300)
                .build();
    }

    static Stream<Arguments> samples() {
        return Samples.all().entrySet().stream().map(sample -> Arguments.of(sample.getKey(), sample.getValue()));
    }
}
