package id.satunaker.placement.http;

import static id.satunaker.placement.http.Answers.known;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.satunaker.placement.records.VacancyPosts;
import id.satunaker.placement.records.VacancyStatus;
import id.satunaker.schemas.event.MonthlyWage;
import id.satunaker.schemas.event.Vacancy;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One vacancy as it is answered: what is unknown is absent; all after {@code date} hold on that day. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VacancyResponse(
        @JsonUnwrapped EnvelopeResponse envelope,
        String employerId,
        String title,
        int openings,
        LocalDate openedOn,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate closedOn,
        @Nullable String closeReason,
        @Nullable String occupation,
        @Nullable String sector,
        @Nullable String education,
        @Nullable Wage monthlyWage,
        LocalDate date,
        VacancyStatus status,
        boolean open,
        long openPosts,
        long placements) {

    /** Rupiah a month. */
    record Wage(long min, long max) {}

    static VacancyResponse of(VacancyPosts posts) {
        Vacancy vacancy = posts.event().getVacancy();
        return new VacancyResponse(
                EnvelopeResponse.of(posts.event().getEnvelope()),
                vacancy.getEmployerId(),
                vacancy.getTitle(),
                vacancy.getOpenings(),
                vacancy.getOpenedOn(),
                vacancy.getValidUntil(),
                vacancy.getClosedOn(),
                known(vacancy.getCloseReason()),
                vacancy.getOccupation(),
                vacancy.getSector(),
                known(vacancy.getEducation()),
                wage(vacancy.getMonthlyWage()),
                posts.day(),
                posts.status(),
                posts.isOpen(),
                posts.openPosts(),
                posts.started());
    }

    private static @Nullable Wage wage(@Nullable MonthlyWage wage) {
        return wage == null ? null : new Wage(wage.getMin(), wage.getMax());
    }
}
