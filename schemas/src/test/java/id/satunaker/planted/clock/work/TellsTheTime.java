package id.satunaker.planted.clock.work;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.function.Supplier;

final class TellsTheTime {
    Instant instant() {
        return Instant.now();
    }

    @SuppressWarnings("JavaTimeDefaultTimeZone")
    Supplier<LocalDate> reference() {
        return LocalDate::now;
    }

    LocalDate zoned() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    long millis() {
        return System.currentTimeMillis();
    }

    @SuppressWarnings("JavaUtilDate")
    Date date() {
        return new Date();
    }
}
