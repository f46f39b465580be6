package id.satunaker.placement.records;

import id.satunaker.schemas.event.VacancyEvent;
import java.time.LocalDate;

/** A vacancy as it stands on a day, with the number of placements that name it and have started by then. */
public record VacancyPosts(VacancyEvent event, LocalDate day, long started) {

    public RecordKey key() {
        return RecordKey.of(event.getEnvelope());
    }

    public boolean isOpen() {
        return OpenPeriod.of(event.getVacancy()).contains(day);
    }

    /** Posts still to be filled (R10). */
    public long openPosts() {
        return isOpen() ? Math.max(0, event.getVacancy().getOpenings() - started) : 0;
    }

    public VacancyStatus status() {
        if (day.isBefore(event.getVacancy().getOpenedOn())) {
            return VacancyStatus.UPCOMING;
        }
        if (!isOpen()) {
            return VacancyStatus.atTheEnd(event.getVacancy());
        }
        return openPosts() > 0 ? VacancyStatus.OPEN : VacancyStatus.FILLED;
    }
}
