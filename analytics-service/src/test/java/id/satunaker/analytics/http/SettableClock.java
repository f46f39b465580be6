package id.satunaker.analytics.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Jakarta's clock, which stands still until told to move. */
public final class SettableClock extends Clock {
    static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    private volatile Instant now;

    public SettableClock(Instant now) {
        this.now = now;
    }

    /** Noon of a day in Jakarta. */
    public static SettableClock noonOf(LocalDate day) {
        return new SettableClock(day.atTime(12, 0).atZone(JAKARTA).toInstant());
    }

    public void set(Instant instant) {
        now = instant;
    }

    public void advance(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return JAKARTA;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the service has one zone");
    }
}
