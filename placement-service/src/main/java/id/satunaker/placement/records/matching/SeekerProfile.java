package id.satunaker.placement.records.matching;

import id.satunaker.schemas.event.Education;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.Registration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * All that matching knows of a job seeker. Law 13/2003 (article 5) gives everybody the same chance of work, so there is
 * no sex, no age, and nothing else here that a job has no need of.
 */
public record SeekerProfile(
        @Nullable String occupation, Education education, String regionCode, LocalDate registeredOn) {

    public static SeekerProfile of(JobSeekerEvent event) {
        Registration registration = event.getRegistration();
        return new SeekerProfile(
                registration.getOccupation(),
                registration.getEducation(),
                event.getEnvelope().getRegionCode(),
                registration.getRegisteredOn());
    }
}
