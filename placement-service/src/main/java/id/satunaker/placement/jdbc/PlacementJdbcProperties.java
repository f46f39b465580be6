package id.satunaker.placement.jdbc;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the records, {@code satunaker.placement.*}.
 *
 * @param validityDays V of rule R2: days without a confirmation after which a registration lapses, 180 unless set; give
 *     analytics the same
 */
@Validated
@ConfigurationProperties("satunaker.placement")
record PlacementJdbcProperties(
        @Min(1) @Max(36_500) @DefaultValue("180") int validityDays) {}
