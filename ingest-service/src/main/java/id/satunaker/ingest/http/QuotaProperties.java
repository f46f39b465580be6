package id.satunaker.ingest.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much one participant may send, and how much the process holds at once.
 *
 * @param window over which the limits of a participant hold, default 10 s; what was not used of it may be used at once
 * @param limits of a participant in a window
 * @param participants limits of single participants, by id
 * @param maxInFlight bytes of bodies that the process holds at once, of which one participant may have half; default
 *     64 MB
 */
@Validated
@ConfigurationProperties("satunaker.ingest.quota")
record QuotaProperties(
        @DefaultValue("10s") @DurationMin(seconds = 1) Duration window,
        @DefaultValue @Valid Limits limits,

        @DefaultValue @NotNull Map<String, @Valid Limits> participants,

        @DefaultValue("64MB") DataSize maxInFlight) {

    Limits of(String participantId) {
        return participants.getOrDefault(participantId, limits);
    }

    /**
     * The limits of one participant in one window.
     *
     * @param events default 50,000
     * @param bytes of bodies as they are sent, at most 1 GB a second; default 50 MB
     */
    record Limits(
            @DefaultValue("50000") @Min(1) long events,
            @DefaultValue("50MB") DataSize bytes) {}
}
