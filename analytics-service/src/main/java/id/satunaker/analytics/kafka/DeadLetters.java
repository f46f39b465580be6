package id.satunaker.analytics.kafka;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.support.KafkaHeaders;

/**
 * Sends a record as it came to the dead-letter topic of its own, in the task's transaction, under the headers that Spring
 * Kafka gives dead letters in the other services.
 */
final class DeadLetters {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    private final ProcessorContext<byte[], byte[]> context;
    private final String node;

    DeadLetters(ProcessorContext<byte[], byte[]> context, String node) {
        this.context = context;
        this.node = node;
    }

    void send(Record<byte[], byte[]> record, RecordMetadata at, Reading.DeadLetter cause) {
        LOG.warn("Dead letter {}-{}@{}: {}", at.topic(), at.partition(), at.offset(), cause.detail());
        Headers headers = new RecordHeaders(record.headers());
        headers.add(KafkaHeaders.DLT_ORIGINAL_TOPIC, utf8(at.topic()));
        headers.add(
                KafkaHeaders.DLT_ORIGINAL_PARTITION,
                ByteBuffer.allocate(Integer.BYTES).putInt(at.partition()).array());
        headers.add(
                KafkaHeaders.DLT_ORIGINAL_OFFSET,
                ByteBuffer.allocate(Long.BYTES).putLong(at.offset()).array());
        headers.add(KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP, utf8(context.applicationId()));
        headers.add(KafkaHeaders.DLT_EXCEPTION_FQCN, utf8(cause.cause()));
        headers.add(KafkaHeaders.DLT_EXCEPTION_MESSAGE, utf8(cause.detail()));
        context.forward(record.withHeaders(headers), node);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
