package id.satunaker.placement.records;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Looks up vacancies as they stand on a day. */
public interface Vacancies {

    /** The vacancy, unless there is none or it is retracted. */
    Optional<VacancyPosts> find(RecordKey key, LocalDate day);

    /** Those of these vacancies that there are and that are not retracted. */
    List<VacancyPosts> find(Collection<RecordKey> keys, LocalDate day);

    /** By key, bytewise: a vacancy that matches all the while is on exactly one page, whatever changes around it. */
    List<VacancyPosts> page(VacancySearch search);
}
