package id.satunaker.placement.http;

import static id.satunaker.placement.http.Answers.known;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.satunaker.schemas.event.MonthlyWage;
import id.satunaker.schemas.event.Vacancy;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the publisher says of a vacancy; what is unknown is absent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VacancyState(
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
        @Nullable Wage monthlyWage) {

    /** Rupiah a month. */
    record Wage(long min, long max) {}

    static VacancyState of(Vacancy vacancy) {
        return new VacancyState(
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
                wage(vacancy.getMonthlyWage()));
    }

    private static @Nullable Wage wage(@Nullable MonthlyWage wage) {
        return wage == null ? null : new Wage(wage.getMin(), wage.getMax());
    }
}
