package id.satunaker.placement.kafka;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the Kafka edge, {@code satunaker.placement.kafka.*}.
 *
 * @param partitions partitions that the core topics must have, 12 unless set; another number stops the start
 * @param groupId consumer group of the first generation of the records, {@code satunaker-placement} unless set; that of
 *     generation 2 is this with {@code -g2}, and so on
 * @param concurrency consumers, and so threads and database connections, of each topic, 1 unless set
 * @param retryAtMost longest pause between two tries of a batch while something is away, 5 s unless set
 * @param rebuild whether to forget all records at the start and read everything again, as after a rotation of the person key
 */
@Validated
@ConfigurationProperties("satunaker.placement.kafka")
record PlacementKafkaProperties(
        @Min(1) @DefaultValue("12") int partitions,
        @NotBlank @DefaultValue("satunaker-placement") String groupId,
        @Min(1) @Max(64) @DefaultValue("1") int concurrency,
        @DefaultValue("5s") @DurationMin(millis = 1) Duration retryAtMost,
        @DefaultValue("false") boolean rebuild) {

    /** Each generation of the records is a group of its own. */
    String groupOf(int generation) {
        return generation == 1 ? groupId : groupId + "-g" + generation;
    }
}
