package id.satunaker.placement.records.matching;

import id.satunaker.schemas.event.Education;
import id.satunaker.schemas.event.VacancyEvent;
import org.jspecify.annotations.Nullable;

/** All that matching knows of a vacancy; its education is the least that is asked. */
public record VacancyProfile(@Nullable String occupation, Education education, String regionCode) {

    public static VacancyProfile of(VacancyEvent event) {
        return new VacancyProfile(
                event.getVacancy().getOccupation(),
                event.getVacancy().getEducation(),
                event.getEnvelope().getRegionCode());
    }
}
