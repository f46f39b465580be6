package id.satunaker.placement.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.satunaker.placement.records.VacancyPosts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of vacancies; {@code next} is the {@code after} of the next page, absent on the last. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VacancyPageResponse(
        List<VacancyResponse> vacancies, @Nullable String next) {

    /** Of up to one more than the page holds, which shows whether there is a next page. */
    static VacancyPageResponse of(List<VacancyPosts> found, int limit) {
        List<VacancyResponse> page =
                found.stream().limit(limit).map(VacancyResponse::of).toList();
        EnvelopeResponse last = found.size() > limit ? page.get(limit - 1).envelope() : null;
        return new VacancyPageResponse(page, last == null ? null : last.participantId() + "/" + last.recordId());
    }
}
