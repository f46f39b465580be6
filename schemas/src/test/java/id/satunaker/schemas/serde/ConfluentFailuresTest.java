package id.satunaker.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.LabourForce;
import id.satunaker.schemas.event.Samples;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.nio.BufferUnderflowException;
import java.util.stream.Stream;
import org.apache.avro.AvroTypeException;
import org.apache.avro.InvalidNumberEncodingException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Stand-ins throw what Confluent's published source throws; its artifact itself is not on this build's class path. */
class ConfluentFailuresTest {
    private static final String TOPIC = "labour.job-seekers.v1";

    @ParameterizedTest
    @MethodSource({"ofTheRegistry", "ofTheRecord"})
    void readingFailsAsOursDoes(RuntimeException thrown, Class<? extends SerializationException> expected) {
        Deserializer<JobSeekerEvent> reading = reading(thrown);

        assertThatThrownBy(() -> reading.deserialize(TOPIC, new byte[] {0, 0, 0, 0, 1}))
                .isExactlyInstanceOf(expected)
                .hasMessageContaining(TOPIC)
                .hasCause(thrown);
    }

    @ParameterizedTest
    @MethodSource("ofTheRegistry")
    void writingFailsAsOursDoes(RuntimeException thrown, Class<? extends SerializationException> expected) {
        Serializer<JobSeekerEvent> writing = writing(thrown);

        assertThatThrownBy(() -> writing.serialize(TOPIC, Samples.jobSeeker()))
                .isExactlyInstanceOf(expected)
                .hasMessageContaining(TOPIC)
                .hasCause(thrown);
    }

    @Test
    void aRecordThatCannotBeWrittenStaysWhatItIs() {
        SerializationException thrown = wrapped("Error serializing Avro message", new NullPointerException());

        assertThatThrownBy(() -> writing(thrown).serialize(TOPIC, Samples.jobSeeker()))
                .isSameAs(thrown);
    }

    @Test
    void anInterruptStaysWhatItIs() {
        InterruptException thrown = new InterruptException("stop");

        assertThatThrownBy(() -> reading(thrown).deserialize(TOPIC, new byte[0]))
                .isSameAs(thrown);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aRecordOfAnotherClassIsIncompatible() {
        Deserializer<JobSeekerEvent> reading = new ConfluentSource.Reading<>(
                JobSeekerEvent.class,
                (topic, bytes) -> LabourForce.newBuilder()
                        .setArea("32.16")
                        .setVintage("2025-02")
                        .setPersons(300)
                        .build());

        assertThatThrownBy(() -> reading.deserialize(TOPIC, new byte[] {0, 0, 0, 0, 1}))
                .isInstanceOf(IncompatibleSchemaException.class);
    }

    static Stream<Arguments> ofTheRegistry() {
        String retrieving = "Error retrieving Avro value schema for id 1";
        return Stream.of(
                Arguments.of(
                        wrapped(retrieving, new ConnectException("Connection refused")),
                        RegistryUnavailableException.class),
                Arguments.of(
                        wrapped(retrieving, new SocketTimeoutException("Read timed out")),
                        RegistryUnavailableException.class),
                Arguments.of(
                        wrapped(retrieving, new RestClientException("Error in the backend", 50001)),
                        RegistryUnavailableException.class),
                Arguments.of(
                        new TimeoutException("Error serializing Avro message"), RegistryUnavailableException.class),
                Arguments.of(
                        new InvalidConfigurationException("Unauthorized; error code: 401"),
                        RegistryUnavailableException.class),
                Arguments.of(
                        wrapped(retrieving, new RestClientException("Schema 1 not found", 40403)),
                        UnknownSchemaException.class),
                Arguments.of(
                        new InvalidConfigurationException("Not found; error code: 404"), UnknownSchemaException.class),
                Arguments.of(
                        new InvalidConfigurationException("Schema being registered; error code: 409"),
                        IncompatibleSchemaException.class),
                Arguments.of(
                        wrapped("Error serializing Avro message", new IOException("Incompatible schema {}")),
                        IncompatibleSchemaException.class));
    }

    static Stream<Arguments> ofTheRecord() {
        String deserializing = "Error deserializing Avro message for id 1";
        return Stream.of(
                Arguments.of(new SerializationException("Unknown magic byte!"), WireFormatException.class),
                Arguments.of(new BufferUnderflowException(), WireFormatException.class),
                Arguments.of(wrapped(deserializing, new EOFException()), WireFormatException.class),
                Arguments.of(
                        wrapped(deserializing, new InvalidNumberEncodingException("Invalid int encoding")),
                        WireFormatException.class),
                Arguments.of(wrapped(deserializing, new ArrayIndexOutOfBoundsException(9)), WireFormatException.class),
                Arguments.of(
                        wrapped(deserializing, new IllegalArgumentException("x; error code: 500")),
                        WireFormatException.class),
                Arguments.of(
                        wrapped(deserializing, new AvroTypeException("Found A, expecting B")),
                        IncompatibleSchemaException.class));
    }

    private static SerializationException wrapped(String message, Exception cause) {
        return new SerializationException(message, cause);
    }

    private static Deserializer<JobSeekerEvent> reading(RuntimeException thrown) {
        return new ConfluentSource.Reading<>(JobSeekerEvent.class, (topic, bytes) -> {
            throw thrown;
        });
    }

    private static Serializer<JobSeekerEvent> writing(RuntimeException thrown) {
        return new ConfluentSource.Writing<>((topic, value) -> {
            throw thrown;
        });
    }

    /** Of the shape of Confluent's. */
    private static final class RestClientException extends Exception {
        private static final long serialVersionUID = 1L;

        RestClientException(String message, int errorCode) {
            super(message + "; error code: " + errorCode);
        }
    }
}
