package id.satunaker.ingest.rotation;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the person key is rotated.
 *
 * @param dropUnreadable whether records that cannot be read, and so not be carried over, are deleted with the old ones
 *     instead of refusing to begin, default false
 * @param patience how long consumers that were stopped may take to leave their group, and a partition to show its next
 *     record, default 60 s
 */
@Validated
@ConfigurationProperties("satunaker.ingest.rotation")
record RotationProperties(
        @DefaultValue("false") boolean dropUnreadable,
        @DefaultValue("60s") @DurationMin(millis = 100) Duration patience) {}
