package id.satunaker.ingest.intake;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The month of a survey, {@code YYYY-MM}, from 1970 to the present one in Jakarta. */
final class Vintage {
    private static final ZoneOffset JAKARTA = ZoneOffset.ofHours(7);
    private static final YearMonth FIRST = YearMonth.of(1970, 1);

    private Vintage() {}

    /** The item's month as it is written, or null when it has no valid one. */
    static @Nullable String in(Fields fields, Instant now) {
        String text = fields.requiredText("vintage");
        if (text == null) {
            return null;
        }
        Code flaw = flawOf(Calendar.month(text), YearMonth.from(now.atOffset(JAKARTA)));
        if (flaw != null) {
            fields.refuse("vintage", flaw);
            return null;
        }
        return text;
    }

    private static @Nullable Code flawOf(@Nullable YearMonth month, YearMonth present) {
        if (month == null) {
            return Code.VINTAGE_INVALID;
        }
        if (month.isBefore(FIRST)) {
            return Code.VINTAGE_TOO_EARLY;
        }
        return month.isAfter(present) ? Code.VINTAGE_IN_FUTURE : null;
    }
}
