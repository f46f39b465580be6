package id.satunaker.placement.jdbc;

import static id.satunaker.placement.Samples.ALICE;
import static id.satunaker.placement.Samples.BOB;
import static id.satunaker.placement.Samples.DAY;
import static id.satunaker.placement.jdbc.QualityCase.cases;
import static id.satunaker.placement.jdbc.QualityCase.finds;
import static id.satunaker.placement.jdbc.QualityCase.nearly;
import static id.satunaker.placement.records.quality.QualityRule.OVERFILLED_VACANCY;
import static id.satunaker.placement.records.quality.QualityRule.VACANCY_PAST_VALIDITY;

import java.time.LocalDate;
import java.util.stream.Stream;

/** Vacancies beside the day or the field on which a rule just finds them. */
final class VacancyCases {
    private static final LocalDate SECOND_STARTS = DAY.plusDays(5);
    private static final LocalDate LAST = DAY.plusDays(9);

    private VacancyCases() {}

    static Stream<QualityCase> overfilled() {
        return cases(
                OVERFILLED_VACANCY,
                finds("v-1", "the day the second starts", SECOND_STARTS, VacancyCases::full),
                nearly("the day before", SECOND_STARTS.minusDays(1), VacancyCases::full),
                finds("v-1", "long after they ended", DAY.plusDays(500), VacancyCases::full),
                nearly(
                        "one was retracted",
                        SECOND_STARTS,
                        given -> full(given).later().retractPlacement("p-2", BOB)),
                nearly(
                        "as many openings",
                        SECOND_STARTS,
                        given -> full(given).later().vacancy("v-1", it -> it.setOpenings(2))),
                nearly(
                        "one names another",
                        SECOND_STARTS,
                        given -> full(given).later().placement("p-2", BOB, it -> it.setVacancy("kab-bekasi/v-11"))));
    }

    static Stream<QualityCase> pastValidity() {
        return cases(
                VACANCY_PAST_VALIDITY,
                finds("v-1", "the day after it was valid", LAST.plusDays(1), VacancyCases::limited),
                nearly("the last day it is valid", LAST, VacancyCases::limited),
                finds("v-1", "60 days after it opened", DAY.plusDays(60), VacancyCases::unlimited),
                nearly("59 days after", DAY.plusDays(59), VacancyCases::unlimited),
                nearly(
                        "it was closed late",
                        DAY.plusDays(60),
                        given -> limited(given)
                                .later()
                                .vacancy("v-1", it -> it.setValidUntil(LAST).setClosedOn(DAY.plusDays(30)))),
                nearly(
                        "it was retracted",
                        DAY.plusDays(60),
                        given -> limited(given).later().retractVacancy("v-1")));
    }

    private static Given full(Given given) {
        return given.vacancy("v-1", it -> it.setOpenings(1))
                .placement("p-1", ALICE, it -> it.setVacancy("kab-bekasi/v-1"))
                .placement("p-2", BOB, it -> it.setVacancy("kab-bekasi/v-1").setStartedOn(SECOND_STARTS));
    }

    private static Given unlimited(Given given) {
        return given.vacancy("v-1", it -> it.setValidUntil(null).setClosedOn(null));
    }

    private static Given limited(Given given) {
        return given.vacancy("v-1", it -> it.setValidUntil(LAST).setClosedOn(null));
    }
}
