package id.satunaker.placement.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.satunaker.placement.records.VacancyPosts;
import id.satunaker.placement.records.VacancySearch;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the vacancies that match on a day; {@code next} is the {@code after} of the next page, absent on the last. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VacancyPageResponse(
        LocalDate date,
        List<VacancyResponse> vacancies,
        @Nullable String next) {

    /** Of up to one more than the page holds, which shows whether there is a next page. */
    static VacancyPageResponse of(List<VacancyPosts> found, VacancySearch search) {
        List<VacancyResponse> page =
                found.stream().limit(search.limit()).map(VacancyResponse::of).toList();
        EnvelopeResponse last =
                found.size() > search.limit() ? page.get(search.limit() - 1).envelope() : null;
        return new VacancyPageResponse(
                search.day(), page, last == null ? null : last.participantId() + "/" + last.recordId());
    }
}
