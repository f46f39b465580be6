package id.satunaker.placement.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.placement.kafka.DeadLetter.Cause;
import id.satunaker.placement.records.letter.Coordinates;
import id.satunaker.placement.records.letter.Letter;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterHeadersTest {
    private static final byte[] KEY = "a".repeat(64).getBytes(UTF_8);
    private static final byte[] VALUE = {1, 2, 3};

    /** 1000 and 12345678 have as many bytes as an int and a long: the writer tells which they are. */
    @ParameterizedTest
    @CsvSource({"1000, 12345678", "3, 7", "0, 0", "999999999, 123456789012345678"})
    void readsWhatThisServiceWrites(int partition, long offset) {
        var source = new ConsumerRecord<>("labour.placements.v1", partition, offset, KEY, VALUE);
        Headers headers = new DeadLetter(source, Cause.REFUSED, "no").toRecord().headers();

        Letter letter = LetterHeaders.letter(record("labour.placements.v1-dlt", partition, headers));

        assertThat(letter)
                .isEqualTo(new Letter(
                        new Coordinates("labour.placements.v1-dlt", partition, 5),
                        new Coordinates("labour.placements.v1", partition, offset),
                        Instant.ofEpochMilli(1_740_000_000_000L),
                        "refused",
                        "no",
                        64,
                        3,
                        "placement-service"));
    }

    @Test
    void readsWhatAnalyticsWrites() {
        Headers headers = analytics("labour.vacancies.v1", 2, 7_000_000_000L);

        Letter letter = LetterHeaders.letter(record("labour.vacancies.v1-dlt", 2, headers));

        assertThat(letter.original()).isEqualTo(new Coordinates("labour.vacancies.v1", 2, 7_000_000_000L));
        assertThat(letter.writer()).isEqualTo("satunaker-analytics");
        assertThat(letter.cause()).isEqualTo("undecodable");
        assertThat(letter.message()).isEqualTo("detail");
    }

    @ParameterizedTest
    @CsvSource({
        "labour.placements.v1, 2, 7",
        "labour.participants.v1, 2, 7",
        "__consumer_offsets, 2, 7",
        "labour.vacancies.v1, 1, 7",
        "labour.vacancies.v1, 2, -1"
    })
    void followsNoOriginThatIsNotTheLettersOwn(String topic, int partition, long offset) {
        Letter letter = LetterHeaders.letter(record("labour.vacancies.v1-dlt", 2, analytics(topic, partition, offset)));

        assertThat(letter.original()).isNull();
    }

    @Test
    void readsALetterThatSaysNothing() {
        Letter letter = LetterHeaders.letter(new ConsumerRecord<>("labour.vacancies.v1-dlt", 2, 5, null, null));

        assertThat(letter.original()).isNull();
        assertThat(letter.writer()).isNull();
        assertThat(letter.cause()).isEqualTo("unknown");
        assertThat(letter.keyBytes()).isZero();
        assertThat(letter.valueBytes()).isNull();
    }

    @Test
    void cutsALongMessage() {
        Headers headers = new RecordHeaders()
                .add("kafka_dlt-exception-message", "x".repeat(9_000).getBytes(UTF_8));

        assertThat(LetterHeaders.letter(record("labour.vacancies.v1-dlt", 2, headers))
                        .message())
                .hasSize(500);
    }

    private static Headers analytics(String topic, int partition, long offset) {
        return new RecordHeaders()
                .add("kafka_dlt-original-topic", topic.getBytes(UTF_8))
                .add(
                        "kafka_dlt-original-partition",
                        ByteBuffer.allocate(4).putInt(partition).array())
                .add(
                        "kafka_dlt-original-offset",
                        ByteBuffer.allocate(8).putLong(offset).array())
                .add("kafka_dlt-original-consumer-group", "satunaker-analytics".getBytes(UTF_8))
                .add("kafka_dlt-exception-fqcn", "undecodable".getBytes(UTF_8))
                .add("kafka_dlt-exception-message", "detail".getBytes(UTF_8));
    }

    private static ConsumerRecord<byte[], byte[]> record(String topic, int partition, Headers headers) {
        return new ConsumerRecord<>(
                topic,
                partition,
                5,
                1_740_000_000_000L,
                TimestampType.CREATE_TIME,
                64,
                3,
                KEY,
                VALUE,
                headers,
                Optional.empty());
    }
}
