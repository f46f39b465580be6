package id.satunaker.placement.records.matching;

import id.satunaker.placement.records.Reader;
import id.satunaker.placement.records.VacancyPosts;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.VacancyEvent;
import java.time.LocalDate;
import java.util.List;

/** Brings people and posts together, the best fit first, as things stand on a day. */
public interface Matches {

    /**
     * Registrations in force that the reader may see, of persons who, as far as the reader may know, are not employed
     * (R4). Who registered as working and looks for another job is among them.
     */
    List<Ranked<JobSeekerEvent>> candidates(VacancyEvent vacancy, Reader reader, LocalDate day, int limit);

    /** Vacancies that are open and have posts left (R10). */
    List<Ranked<VacancyPosts>> vacancies(JobSeekerEvent jobSeeker, LocalDate day, int limit);
}
