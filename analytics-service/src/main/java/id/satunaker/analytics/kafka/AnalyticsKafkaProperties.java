package id.satunaker.analytics.kafka;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the engine, {@code satunaker.analytics.*}.
 *
 * @param validityDays V of rule R2: days without a confirmation after which a registration lapses; 180 unless set. Another
 *     value is another epoch, which rebuilds beside the old.
 * @param kafka settings of the Kafka edge
 */
@Validated
@ConfigurationProperties("satunaker.analytics")
record AnalyticsKafkaProperties(
        @DefaultValue("180") @Min(1) int validityDays,
        @DefaultValue @Valid Kafka kafka) {

    /**
     * Settings of the Kafka edge, {@code satunaker.analytics.kafka.*}.
     *
     * @param partitions partitions of every core topic, checked at start; 12 unless set. Changing it later means
     *     republishing all topics.
     * @param applicationId prefix of the consumer group, the internal topics and the transactional ids; the epoch is
     *     appended
     * @param stateDir where RocksDB keeps its files; one instance each
     * @param commitInterval longest time from an event to its frame, at least 1 ms; 200 ms unless set
     * @param standbys instances that keep a warm copy of a task's state besides the one that runs it; 1 unless set
     * @param threads stream threads; 1 unless set
     * @param instanceId the name under which this instance keeps its partitions over a restart, unique among the
     *     instances; without one a restart moves them
     * @param sessionTimeout how long a silent instance keeps its partitions, at least 1 s; 15 s unless set
     * @param rebuild whether all that was made of the events is forgotten at the start and counted anew; false unless set
     * @param rebuildPatience how long a rebuild waits for other instances to leave, at least 1 s; 60 s unless set
     */
    record Kafka(
            @DefaultValue("12") @Min(1) int partitions,
            @DefaultValue("satunaker-analytics") @NotBlank String applicationId,
            @DefaultValue("analytics-state") @NotNull Path stateDir,

            @DefaultValue("200ms") @NotNull @DurationMin(millis = 1)
            Duration commitInterval,

            @DefaultValue("1") @Min(0) int standbys,
            @DefaultValue("1") @Min(1) int threads,
            @Nullable String instanceId,

            @DefaultValue("15s") @NotNull @DurationMin(seconds = 1)
            Duration sessionTimeout,

            @DefaultValue("false") boolean rebuild,

            @DefaultValue("60s") @NotNull @DurationMin(seconds = 1)
            Duration rebuildPatience) {
        private static final Duration USUAL_HEARTBEAT = Duration.ofSeconds(3);

        /** How often an instance shows that it is alive: three times in a session, as Kafka advises, and its usual 3 s. */
        Duration heartbeatInterval() {
            Duration third = sessionTimeout.dividedBy(3);
            return third.compareTo(USUAL_HEARTBEAT) < 0 ? third : USUAL_HEARTBEAT;
        }
    }
}
