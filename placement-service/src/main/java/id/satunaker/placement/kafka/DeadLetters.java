package id.satunaker.placement.kafka;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.support.SendResult;

/** Sends records that cannot be kept to {@code <topic>-dlt}. */
final class DeadLetters {
    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    private final KafkaOperations<byte[], byte[]> kafka;

    DeadLetters(KafkaOperations<byte[], byte[]> kafka) {
        this.kafka = kafka;
    }

    /**
     * Returns when all of them are in Kafka, so that offsets committed afterwards pass over nothing that is lost. The
     * producer's own time-outs bound the wait.
     *
     * @throws RuntimeException if any is not; then sending all again is right, though some may then be there twice
     */
    void send(List<DeadLetter> letters) {
        List<CompletableFuture<SendResult<byte[], byte[]>>> sent =
                letters.stream().map(this::send).toList();
        sent.forEach(CompletableFuture::join);
        letters.forEach(letter -> log.warn("Dead-lettered {}", letter));
    }

    private CompletableFuture<SendResult<byte[], byte[]>> send(DeadLetter letter) {
        return kafka.send(letter.toRecord())
                .exceptionallyCompose(e -> isTooLarge(e) ? sendWithoutValue(letter) : CompletableFuture.failedStage(e));
    }

    private CompletionStage<SendResult<byte[], byte[]>> sendWithoutValue(DeadLetter letter) {
        return kafka.send(letter.toRecordWithoutValue());
    }

    private static boolean isTooLarge(Throwable failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof RecordTooLargeException)) {
            cause = cause.getCause();
        }
        return cause != null;
    }
}
