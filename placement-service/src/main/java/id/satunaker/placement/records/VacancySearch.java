package id.satunaker.placement.records;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A page of the vacancies that match on a day: at most {@code limit} of them, by key, after the given one. */
public record VacancySearch(
        VacancyFilter filter, LocalDate day, @Nullable RecordKey after, int limit) {

    /** The same search, for one vacancy more: whether it is found says whether there is a next page. */
    public VacancySearch oneMore() {
        return new VacancySearch(filter, day, after, limit + 1);
    }
}
