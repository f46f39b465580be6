package id.satunaker.ingest.intake;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When the source wrote a state down: an RFC 3339 time with its offset, cut to microseconds, not ahead of the clock. */
final class RecordedAt {
    private static final Duration CLOCK_DRIFT = Duration.ofMinutes(5);
    private static final int OFFSET_LENGTH = 6;

    private RecordedAt() {}

    /** The item's time, or null when it has no valid one. */
    static @Nullable Instant in(Fields fields, Instant now) {
        String text = fields.requiredText("recordedAt");
        if (text == null) {
            return null;
        }
        if (Calendar.localTime(text) != null) {
            fields.refuse("recordedAt", Code.RECORDED_AT_NO_OFFSET);
            return null;
        }
        Instant time = time(text);
        Code flaw = flawOf(time, now);
        if (flaw != null) {
            fields.refuse("recordedAt", flaw);
            return null;
        }
        return time;
    }

    static boolean isSound(String text, Instant now) {
        return flawOf(time(text), now) == null;
    }

    /** Whether a text is an RFC 3339 time at all. */
    static boolean isTime(String text) {
        return time(text) != null;
    }

    private static @Nullable Code flawOf(@Nullable Instant time, Instant now) {
        if (time == null) {
            return Code.RECORDED_AT_INVALID;
        }
        if (time.isBefore(Instant.EPOCH)) {
            return Code.RECORDED_AT_TOO_EARLY;
        }
        return time.isAfter(now.plus(CLOCK_DRIFT)) ? Code.RECORDED_AT_AHEAD : null;
    }

    private static @Nullable Instant time(String text) {
        int length = text.length();
        int offsetAt = length - (text.endsWith("Z") || text.endsWith("z") ? 1 : Math.min(length, OFFSET_LENGTH));
        Instant local = Calendar.localTime(text.substring(0, offsetAt));
        int offset = Calendar.offset(text.substring(offsetAt));
        return local == null || offset == -1 ? null : local.minusSeconds(offset);
    }
}
