package id.satunaker.analytics.indicator;

import java.time.Duration;

/**
 * How long events took to arrive, as few lengths enough to be counted: exact to the minute under 2 days, to the hour
 * under 60 days, to the day beyond.
 */
final class Lags {
    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;
    private static final int IN_MINUTES = 2 * DAY; // so many lengths, from 0
    private static final int IN_HOURS = 60 * 24; // hours from 0, of which those under 2 days are not used
    private static final long MOST_DAYS = 1 << 20; // beyond what any clock says, and in minutes still an int

    private Lags() {}

    /** Which length it is, from 0; a negative time, of a clock that is ahead, is none. */
    static int length(Duration lag) {
        long minutes = Math.max(0, lag.toMinutes());
        if (minutes < IN_MINUTES) {
            return (int) minutes;
        }
        long hours = minutes / HOUR;
        return IN_MINUTES + (int) (hours < IN_HOURS ? hours : IN_HOURS + Math.min(minutes / DAY, MOST_DAYS));
    }

    /** The length in minutes, rounded down. */
    static int minutes(int length) {
        if (length < IN_MINUTES) {
            return length;
        }
        int hours = length - IN_MINUTES;
        return hours < IN_HOURS ? hours * HOUR : (hours - IN_HOURS) * DAY;
    }
}
