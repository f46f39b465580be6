package id.satunaker.ingest.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much one participant may send, and how much the process holds at once.
 *
 * @param window over which the limits of a participant hold, from 1 s to a day, default 10 s; what was not used of it may be used at once
 * @param limits of a participant in a window, at most a thousand million events or bytes a second
 * @param participants limits of single participants, by id
 * @param maxInFlight bytes of bodies that the process holds at once, of which one participant may have half; at
 *     least 1 MB, default 64 MB
 */
@Validated
@ConfigurationProperties("satunaker.ingest.quota")
record QuotaProperties(
        @DefaultValue("10s") @DurationMin(seconds = 1) @DurationMax(days = 1)
        Duration window,

        @DefaultValue @Valid Limits limits,

        @DefaultValue @NotNull Map<String, @Valid Limits> participants,

        @DefaultValue("64MB") DataSize maxInFlight) {

    /** Tokens in a nanosecond, the most that a bucket can be refilled with. */
    @AssertTrue(message = "allows nothing, or more than 1,000,000,000 events or bytes a second")
    boolean isSlowEnoughToCount() {
        long most = window.toNanos();
        return Stream.concat(Stream.of(limits), participants.values().stream())
                .allMatch(one -> one.events() <= most && isWithin(one.bytes(), most));
    }

    @AssertTrue(message = "must be at least 1MB")
    boolean isRoomForABody() {
        return maxInFlight.toMegabytes() >= 1;
    }

    private static boolean isWithin(DataSize size, long most) {
        return size.toBytes() > 0 && size.toBytes() <= most;
    }

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
