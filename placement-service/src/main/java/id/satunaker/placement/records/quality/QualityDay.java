package id.satunaker.placement.records.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The moments that the rules look at on a day in Jakarta. */
public record QualityDay(LocalDate day) {
    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final int DAYS_FOR_A_VACANCY_TO_COME = 7;
    private static final int DAYS_OF_SILENCE = 3;

    /** A placement whose vacancy has not come was received before this if it is an orphan. */
    public Instant orphanBefore() {
        return startOf(day.minusDays(DAYS_FOR_A_VACANCY_TO_COME - 1L));
    }

    /** The first of the days on which a participant must have been heard. */
    public LocalDate heardSince() {
        return day.minusDays(DAYS_OF_SILENCE - 1L);
    }

    /** What was recorded before this was recorded by the end of the day. */
    public Instant end() {
        return startOf(day.plusDays(1));
    }

    private static Instant startOf(LocalDate date) {
        return date.atStartOfDay(JAKARTA).toInstant();
    }
}
