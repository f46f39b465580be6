package id.satunaker.placement.kafka;

import id.satunaker.placement.records.letter.Coordinates;
import id.satunaker.placement.records.letter.Letter;
import id.satunaker.schemas.topic.Topics;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;

/**
 * What the headers of a dead letter say. This service writes numbers as texts, and its cause under a name of its own; others,
 * as Spring Kafka does, write them in binary, and tell by their consumer group who they are.
 */
record LetterHeaders(Headers headers) {
    private static final String OURS = "placement-service";
    private static final String NOT_SAID = "unknown";
    private static final String OF_DEAD_LETTERS = "kafka_dlt-";
    private static final int LONGEST_MESSAGE = 500;

    /** Takes no more of the record than may be shown. */
    static Letter letter(ConsumerRecord<byte[], byte[]> record) {
        LetterHeaders headers = new LetterHeaders(record.headers());
        String message = headers.text(KafkaHeaders.DLT_EXCEPTION_MESSAGE).orElse("");
        return new Letter(
                new Coordinates(record.topic(), record.partition(), record.offset()),
                headers.original(record.topic(), record.partition()).orElse(null),
                Instant.ofEpochMilli(record.timestamp()),
                headers.cause(),
                message.substring(0, Math.min(LONGEST_MESSAGE, message.length())),
                record.key() == null ? 0 : record.key().length,
                record.value() == null ? null : record.value().length,
                headers.writer());
    }

    /** A dead letter's own headers, which the record did not have before it became one. */
    static boolean isOfDeadLetters(Header header) {
        return header.key().startsWith(OF_DEAD_LETTERS) || header.key().equals(DeadLetter.CAUSE);
    }

    /** Of the topic that the letter's is for, and its partition: anything else is no origin to follow. */
    private Optional<Coordinates> original(String letterTopic, int letterPartition) {
        Optional<String> topic = text(KafkaHeaders.DLT_ORIGINAL_TOPIC)
                .filter(name -> Stream.of(Topics.values())
                        .anyMatch(known -> known.topicName().equals(name)
                                && known.deadLetterName().equals(letterTopic)));
        Optional<Long> partition =
                number(KafkaHeaders.DLT_ORIGINAL_PARTITION).filter(number -> number == letterPartition);
        Optional<Long> offset = number(KafkaHeaders.DLT_ORIGINAL_OFFSET).filter(number -> number >= 0);
        return topic.isPresent() && partition.isPresent() && offset.isPresent()
                ? Optional.of(new Coordinates(topic.get(), letterPartition, offset.get()))
                : Optional.empty();
    }

    private String cause() {
        return text(DeadLetter.CAUSE)
                .or(() -> text(KafkaHeaders.DLT_EXCEPTION_FQCN))
                .orElse(NOT_SAID);
    }

    private @Nullable String writer() {
        return isOurs() ? OURS : text(KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP).orElse(null);
    }

    private boolean isOurs() {
        return headers.lastHeader(DeadLetter.CAUSE) != null;
    }

    private Optional<Long> number(String name) {
        return isOurs()
                ? text(name).flatMap(LetterHeaders::decimal)
                : bytes(name).flatMap(LetterHeaders::binary);
    }

    private static Optional<Long> decimal(String text) {
        return Optional.of(text).filter(digits -> digits.matches("[0-9]{1,18}")).map(Long::valueOf);
    }

    private static Optional<Long> binary(byte[] bytes) {
        return switch (bytes.length) {
            case Integer.BYTES -> Optional.of((long) ByteBuffer.wrap(bytes).getInt());
            case Long.BYTES -> Optional.of(ByteBuffer.wrap(bytes).getLong());
            default -> Optional.empty();
        };
    }

    private Optional<String> text(String name) {
        return bytes(name).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private Optional<byte[]> bytes(String name) {
        return Optional.ofNullable(headers.lastHeader(name)).map(Header::value);
    }
}
