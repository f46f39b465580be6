package id.satunaker.placement.jdbc;

import static id.satunaker.placement.Samples.ALICE;
import static id.satunaker.placement.Samples.BOB;
import static id.satunaker.placement.Samples.DAY;
import static id.satunaker.placement.jdbc.QualityCase.cases;
import static id.satunaker.placement.jdbc.QualityCase.finds;
import static id.satunaker.placement.jdbc.QualityCase.nearly;
import static id.satunaker.placement.records.quality.QualityRule.ORPHAN_PLACEMENT;
import static id.satunaker.placement.records.quality.QualityRule.OVERLAPPING_PLACEMENTS;
import static id.satunaker.placement.records.quality.QualityRule.PLACEMENT_WITHOUT_VACANCY;

import java.time.LocalDate;
import java.util.stream.Stream;

/** Placements beside the day, the version or the field on which a rule just finds them. */
final class PlacementCases {
    private static final String V1 = "kab-bekasi/v-1";
    private static final LocalDate SEVENTH = DAY.plusDays(7);

    private PlacementCases() {}

    static Stream<QualityCase> orphans() {
        return cases(
                ORPHAN_PLACEMENT,
                finds("p-1", "the seventh day after it was received", SEVENTH, PlacementCases::orphan),
                nearly("the sixth day", DAY.plusDays(6), PlacementCases::orphan),
                nearly("the vacancy came", SEVENTH, given -> orphan(given).vacancy("v-1", it -> it)),
                finds("p-1", "the vacancy was retracted", SEVENTH, PlacementCases::orphanOfARetractedVacancy),
                nearly(
                        "it was retracted",
                        SEVENTH,
                        given -> orphan(given).later().retractPlacement("p-1", ALICE)),
                finds(
                        "p-1",
                        "a new version names it still",
                        SEVENTH,
                        given -> orphan(given)
                                .daysLater(6)
                                .placement("p-1", ALICE, it -> it.setVacancy(V1).setSector("F"))),
                nearly(
                        "a new version names another",
                        SEVENTH,
                        given -> orphan(given)
                                .daysLater(6)
                                .placement("p-1", ALICE, it -> it.setVacancy("kab-bekasi/v-2"))),
                nearly("it names none", SEVENTH, PlacementCases::unlinked));
    }

    static Stream<QualityCase> unlinked() {
        return cases(
                PLACEMENT_WITHOUT_VACANCY,
                finds("p-1", "the day it starts", DAY, PlacementCases::unlinked),
                nearly("the day before", DAY.minusDays(1), PlacementCases::unlinked),
                nearly("it names one", DAY, PlacementCases::orphan),
                nearly("it was retracted", DAY, given -> unlinked(given).later().retractPlacement("p-1", ALICE)));
    }

    static Stream<QualityCase> overlaps() {
        return cases(
                OVERLAPPING_PLACEMENTS,
                finds("p-1 p-2", "the last day of the one", DAY.plusDays(9), PlacementCases::two),
                nearly("the day on which the one ends", DAY.plusDays(10), PlacementCases::two),
                nearly("the day before the other starts", DAY.plusDays(8), PlacementCases::two),
                nearly("another person", DAY, given -> first(given).placement("p-2", BOB, it -> it)),
                nearly(
                        "the other was retracted",
                        DAY.plusDays(9),
                        given -> two(given).later().retractPlacement("p-2", ALICE)),
                finds(
                        "p-1",
                        "another's came later, and not to the other",
                        DAY,
                        given -> first(given).later().by("kota-bandung").placement("p-9", ALICE, it -> it)));
    }

    private static Given orphan(Given given) {
        return given.placement("p-1", ALICE, it -> it.setVacancy(V1));
    }

    private static Given orphanOfARetractedVacancy(Given given) {
        return orphan(given).vacancy("v-1", it -> it).later().retractVacancy("v-1");
    }

    private static Given unlinked(Given given) {
        return given.placement("p-1", ALICE, it -> it.setVacancy(null));
    }

    private static Given first(Given given) {
        return given.placement("p-1", ALICE, it -> it.setStartedOn(DAY).setEndedOn(DAY.plusDays(10)));
    }

    private static Given two(Given given) {
        return first(given)
                .placement("p-2", ALICE, it -> it.setStartedOn(DAY.plusDays(9)).setEndedOn(null));
    }
}
