package id.satunaker.ingest.kafka;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How events are stored.
 *
 * @param partitions of the core topics, default 12; checked at start, and to change it later means to republish
 * @param deadline by when the fate of an event is told, known or not; 500 to 1900 ms, default 1500 ms
 * @param waitingBatches how many batches may wait for the producer before further ones are answered retry at once,
 *     default 256
 * @param watchInterval how often Kafka is asked whether it is there, default 1 s
 */
@Validated
@ConfigurationProperties("satunaker.ingest.kafka")
record IngestKafkaProperties(
        @DefaultValue("12") @Min(1) int partitions,

        @DefaultValue("1500ms") @DurationMin(millis = 500) @DurationMax(millis = 1900)
        Duration deadline,

        @DefaultValue("256") @Min(1) int waitingBatches,
        @DefaultValue("1s") @DurationMin(millis = 100) Duration watchInterval) {}
