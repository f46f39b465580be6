package id.satunaker.placement;

import static id.satunaker.placement.Samples.envelope;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satunaker.placement.Service.Surroundings;
import id.satunaker.schemas.backend.RegistryBackend;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.Registration;
import id.satunaker.schemas.serde.SchemaRegistry;
import id.satunaker.schemas.topic.Topics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A record that cannot be kept goes to the dead letters, alone, and its partition goes on. */
class PoisonTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String KEY = "c".repeat(64);
    private static final byte[] GOOD =
            Kafka.bytes(Samples.jobSeeker(envelope("poison", "good"), KEY, Samples.registration()));
    private static final int HEADER = 5;
    /** The producer of the tests sends no batch above 1 MiB, the broker takes 12 bytes more; keys and headers count. */
    private static final int LARGEST_RECORD = 1_048_576 - 200;

    private static final Surroundings surroundings = Surroundings.fresh();
    private static final Service service = surroundings.start();
    private static final Rows rows = new Rows(surroundings);

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Poison(String name, byte @Nullable [] value, String cause) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Poison> poisons() {
        return Stream.of(
                new Poison("no value", null, "empty"),
                new Poison("no bytes", new byte[0], "undecodable"),
                new Poison("too short for a header", new byte[] {0, 0, 0}, "undecodable"),
                new Poison("wrong magic byte", changed(0, 1), "undecodable"),
                new Poison("JSON", "{\"recordId\":\"x\"}".getBytes(UTF_8), "undecodable"),
                new Poison("unknown schema id", withSchemaId(GOOD, 987_654), "undecodable"),
                new Poison("schema of another kind", vacancy(), "undecodable"),
                new Poison("cut off", Arrays.copyOf(GOOD, GOOD.length - 9), "undecodable"),
                new Poison("header only", Arrays.copyOf(GOOD, HEADER), "undecodable"),
                new Poison("bytes after the value", Arrays.copyOf(GOOD, GOOD.length + 3), "undecodable"),
                new Poison("a text of negative length", withFirstLength(0x01), "undecodable"),
                new Poison("a text of 2 GB", withFirstLength(0xF0, 0xFF, 0xFF, 0xFF, 0x0F), "undecodable"),
                new Poison("NUL in a text", refused(Samples.registration().setOccupation("7\0"), "r-1"), "refused"),
                new Poison("an id that is too long", refused(Samples.registration(), "x".repeat(65)), "refused"),
                new Poison("a live record without a body", bare(), "refused"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @MethodSource("poisons")
    void deadLettersItBetweenItsNeighbours(Poison poison) {
        String id = poison.name().replaceAll("\\W", "-");
        Kafka.send(good(id + ":before"));
        RecordMetadata poisoned = Kafka.send(Topics.JOB_SEEKERS, KEY, poison.value());
        Kafka.send(good(id + ":after"));

        await().atMost(PATIENCE).until(() -> Kafka.isReadWhole(surroundings.group()));

        assertThat(rows.versions("job_seeker", "record_id", "poison")).containsKeys(id + ":before", id + ":after");
        List<ConsumerRecord<byte[], byte[]>> letters =
                Kafka.deadLetters(Topics.JOB_SEEKERS, letter -> origin(letter).equals(poisoned.toString()));
        assertThat(letters).isNotEmpty().allSatisfy(letter -> {
            assertThat(letter.key()).isEqualTo(KEY.getBytes(UTF_8));
            assertThat(letter.value()).isEqualTo(poison.value());
            assertThat(Kafka.header(letter, "satunaker-cause")).isEqualTo(poison.cause());
            assertThat(Kafka.header(letter, "kafka_dlt-exception-message")).isNotBlank();
        });
        assertThat(service.accountsFor(Kafka.size())).isTrue();
    }

    @Test
    void deadLettersWithoutItsValueWhatHasNoRoomForHeaders() {
        RecordMetadata poisoned = Kafka.send(Topics.JOB_SEEKERS, KEY, new byte[LARGEST_RECORD]);

        await().atMost(PATIENCE).until(() -> Kafka.isReadWhole(surroundings.group()));

        assertThat(Kafka.deadLetters(
                        Topics.JOB_SEEKERS, letter -> origin(letter).equals(poisoned.toString())))
                .isNotEmpty()
                .allSatisfy(letter -> assertThat(letter.value()).isNull());
        assertThat(service.accountsFor(Kafka.size())).isTrue();
    }

    /** A category that came after this version of the service is unknown to it, as the schema's default says. */
    @Test
    void keepsASymbolOfANewerSchemaAsUnknown() throws IOException {
        Kafka.send(good("older"));
        Kafka.send(Topics.JOB_SEEKERS, KEY, ofNewerSchema(good("newer"), "DOCTORATE"));
        Kafka.send(good("newest"));

        await().atMost(PATIENCE).until(() -> Kafka.isReadWhole(surroundings.group()));

        assertThat(rows.jdbc()
                        .queryForList(
                                "SELECT education FROM job_seeker WHERE participant_id = 'poison'"
                                        + " AND record_id IN ('older', 'newer', 'newest') ORDER BY record_id",
                                String.class))
                .containsExactly("_U", "SMK", "SMK");
        assertThat(service.accountsFor(Kafka.size())).isTrue();
    }

    private static byte[] ofNewerSchema(JobSeekerEvent event, String education) throws IOException {
        Schema newer = new Schema.Parser()
                .parse(JobSeekerEvent.getClassSchema()
                        .toString()
                        .replace("\"POSTGRADUATE\"", "\"POSTGRADUATE\",\"" + education + "\""));
        byte[] bytes = Kafka.bytes(event);
        GenericRecord record = new GenericDatumReader<GenericRecord>(JobSeekerEvent.getClassSchema(), newer)
                .read(null, DecoderFactory.get().binaryDecoder(bytes, HEADER, bytes.length - HEADER, null));
        GenericRecord registration = (GenericRecord) record.get("registration");
        Schema symbols = registration.getSchema().getField("education").schema();
        registration.put("education", new GenericData.EnumSymbol(symbols, education));
        int id = new SchemaRegistry(
                        Map.of("schema.registry.url", RegistryBackend.shared().url()))
                .register("test.newer-job-seekers-value", newer);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        written.write(ByteBuffer.allocate(HEADER).put((byte) 0).putInt(id).array());
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(written, null);
        new GenericDatumWriter<GenericRecord>(newer).write(record, encoder);
        encoder.flush();
        return written.toByteArray();
    }

    private static String origin(ConsumerRecord<byte[], byte[]> letter) {
        return Kafka.header(letter, "kafka_dlt-original-topic") + "-"
                + Kafka.header(letter, "kafka_dlt-original-partition") + "@"
                + Kafka.header(letter, "kafka_dlt-original-offset");
    }

    private static JobSeekerEvent good(String recordId) {
        return Samples.jobSeeker(envelope("poison", recordId), KEY, Samples.registration());
    }

    private static byte[] refused(Registration.Builder body, String recordId) {
        return Kafka.bytes(Samples.jobSeeker(envelope("poison", recordId), KEY, body));
    }

    private static byte[] bare() {
        return Kafka.bytes(JobSeekerEvent.newBuilder()
                .setEnvelope(envelope("poison", "bare").build())
                .setPersonId(KEY)
                .build());
    }

    private static byte[] vacancy() {
        return Kafka.bytes(Samples.vacancy(envelope("poison", "v-1"), Samples.vacancy()));
    }

    private static byte[] changed(int index, int value) {
        byte[] bytes = GOOD.clone();
        bytes[index] = (byte) value;
        return bytes;
    }

    private static byte[] withSchemaId(byte[] record, int id) {
        return ByteBuffer.wrap(record.clone()).putInt(1, id).array();
    }

    /** The value starts with the length of its first text, as a zigzag varint. */
    private static byte[] withFirstLength(int... varint) {
        ByteBuffer bytes = ByteBuffer.allocate(GOOD.length + varint.length).put(GOOD, 0, HEADER);
        Arrays.stream(varint).forEach(part -> bytes.put((byte) part));
        return bytes.put(GOOD, HEADER + 2, GOOD.length - HEADER - 2).array();
    }
}
