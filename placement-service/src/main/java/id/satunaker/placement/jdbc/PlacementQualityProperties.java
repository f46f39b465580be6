package id.satunaker.placement.jdbc;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of data quality, {@code satunaker.placement.quality.*}.
 *
 * @param renewAfter how old the counts of today may be before they are made anew, 1 h unless set
 * @param look how often to look whether they are, or whether a day has begun, 1 min unless set
 */
@Validated
@ConfigurationProperties("satunaker.placement.quality")
record PlacementQualityProperties(
        @DefaultValue("1h") @DurationMin(millis = 1) Duration renewAfter,
        @DefaultValue("1m") @DurationMin(millis = 1) Duration look) {}
