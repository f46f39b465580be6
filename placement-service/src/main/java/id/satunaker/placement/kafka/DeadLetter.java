package id.satunaker.placement.kafka;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;

/** A record that can never be kept, and why; becomes the original record with its origin and cause in headers. */
record DeadLetter(ConsumerRecord<byte[], byte[]> record, Cause cause, String detail) {
    private static final String SUFFIX = "-dlt";
    static final String CAUSE = "satunaker-cause";

    /** Why in general. */
    enum Cause {
        /** No value at all, which these topics do not use. */
        EMPTY,
        /** Not in the wire format, of an unknown schema, or broken. */
        UNDECODABLE,
        /** Readable, but the store's rules forbid it. */
        REFUSED;

        String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    ProducerRecord<byte[], byte[]> toRecord() {
        return toRecord(record.value());
    }

    /** For a record so large that it has no room for headers: the topic it came from still has the value. */
    ProducerRecord<byte[], byte[]> toRecordWithoutValue() {
        return toRecord(null);
    }

    /** With the time of now: with its own, an old record would be older than the dead letters are kept. */
    private ProducerRecord<byte[], byte[]> toRecord(byte @Nullable [] value) {
        ProducerRecord<byte[], byte[]> letter =
                new ProducerRecord<>(record.topic() + SUFFIX, record.partition(), record.key(), value);
        record.headers().forEach(letter.headers()::add);
        set(letter.headers(), KafkaHeaders.DLT_ORIGINAL_TOPIC, record.topic());
        set(letter.headers(), KafkaHeaders.DLT_ORIGINAL_PARTITION, String.valueOf(record.partition()));
        set(letter.headers(), KafkaHeaders.DLT_ORIGINAL_OFFSET, String.valueOf(record.offset()));
        set(letter.headers(), KafkaHeaders.DLT_ORIGINAL_TIMESTAMP, String.valueOf(record.timestamp()));
        set(letter.headers(), CAUSE, cause.tag());
        set(letter.headers(), KafkaHeaders.DLT_EXCEPTION_MESSAGE, detail);
        return letter;
    }

    private static void set(Headers headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return record.topic() + "-" + record.partition() + "@" + record.offset() + " (" + cause.tag() + ")";
    }
}
