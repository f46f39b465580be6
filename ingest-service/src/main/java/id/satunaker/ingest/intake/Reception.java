package id.satunaker.ingest.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** From whom and when items came: the same for all items of one batch. */
record Reception(Sender sender, Instant receivedAt, LocalDate today) {
    /** Where a day begins first: what has happened there has happened everywhere in the country. */
    private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(9);

    static Reception at(Sender sender, Instant receivedAt) {
        return new Reception(
                sender,
                receivedAt.truncatedTo(ChronoUnit.MICROS),
                receivedAt.atOffset(EASTERNMOST).toLocalDate());
    }
}
