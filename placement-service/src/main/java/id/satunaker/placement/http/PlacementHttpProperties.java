package id.satunaker.placement.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the HTTP edge, {@code satunaker.placement.http.*}.
 *
 * @param threads requests that may wait for the database at the same time, 8 unless set; keep it below the size of the
 *     connection pool, so that readers cannot starve the listeners
 * @param queue requests that may wait for each thread, 32 unless set; more are answered 503
 */
@Validated
@ConfigurationProperties("satunaker.placement.http")
record PlacementHttpProperties(
        @Min(1) @Max(256) @DefaultValue("8") int threads,
        @Min(1) @Max(100_000) @DefaultValue("32") int queue) {}
