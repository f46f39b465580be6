package id.satunaker.analytics.http;

import id.satunaker.analytics.indicator.FrameVector;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a client of the stream last saw, as its event id says: a day, then the epoch and the frame of every partition; the
 * same of the open figures after {@code +} where it sees both.
 */
record StreamPosition(
        LocalDate date, FrameVector frame, @Nullable StreamPosition openPosition) {
    private static final int DATE_LENGTH = 10;
    private static final char SEPARATOR = '.';
    private static final char BESIDE = '+';

    Optional<StreamPosition> open() {
        return Optional.ofNullable(openPosition);
    }

    StreamPosition beside(StreamPosition open) {
        return new StreamPosition(date, frame, open);
    }

    @Override
    public String toString() {
        String own = date.toString() + SEPARATOR + frame;
        return openPosition == null ? own : own + BESIDE + openPosition;
    }

    /** The position of such a text; empty for any other text, whose sender then gets everything. */
    static Optional<StreamPosition> parse(String text) {
        int beside = text.indexOf(BESIDE);
        if (beside < 0) {
            return parseOne(text);
        }
        return parseOne(text.substring(0, beside))
                .flatMap(own -> parseOne(text.substring(beside + 1)).map(own::beside));
    }

    private static Optional<StreamPosition> parseOne(String text) {
        if (text.length() <= DATE_LENGTH || text.charAt(DATE_LENGTH) != SEPARATOR) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.parse(text.substring(0, DATE_LENGTH));
            return FrameVector.parse(text.substring(DATE_LENGTH + 1))
                    .map(frame -> new StreamPosition(date, frame, null));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
