package id.satunaker.placement.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.satunaker.placement.records.VacancyPosts;
import id.satunaker.placement.records.VacancyStatus;
import java.time.LocalDate;

/** One vacancy as it is answered; all after {@code date} holds on that day. */
record VacancyResponse(
        @JsonUnwrapped EnvelopeResponse envelope,
        @JsonUnwrapped VacancyState state,
        LocalDate date,
        VacancyStatus status,
        boolean open,
        long openPosts,
        long placements) {

    static VacancyResponse of(VacancyPosts posts) {
        return new VacancyResponse(
                EnvelopeResponse.of(posts.event().getEnvelope()),
                VacancyState.of(posts.event().getVacancy()),
                posts.day(),
                posts.status(),
                posts.isOpen(),
                posts.openPosts(),
                posts.started());
    }
}
