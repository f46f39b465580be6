package id.satunaker.analytics.http;

import id.satunaker.analytics.indicator.FrameVector;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** What a client of the stream last saw, as its event id says: a day, then the epoch and the frame of every partition. */
record StreamPosition(LocalDate date, FrameVector frame) {
    private static final int DATE_LENGTH = 10;
    private static final char SEPARATOR = '.';

    @Override
    public String toString() {
        return date.toString() + SEPARATOR + frame;
    }

    /** The position of such a text; empty for any other text, whose sender then gets everything. */
    static Optional<StreamPosition> parse(String text) {
        if (text.length() <= DATE_LENGTH || text.charAt(DATE_LENGTH) != SEPARATOR) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.parse(text.substring(0, DATE_LENGTH));
            return FrameVector.parse(text.substring(DATE_LENGTH + 1)).map(frame -> new StreamPosition(date, frame));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
