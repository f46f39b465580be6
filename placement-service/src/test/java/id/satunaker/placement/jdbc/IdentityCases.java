package id.satunaker.placement.jdbc;

import static id.satunaker.placement.Samples.ALICE;
import static id.satunaker.placement.Samples.BOB;
import static id.satunaker.placement.Samples.DAY;
import static id.satunaker.placement.jdbc.QualityCase.cases;
import static id.satunaker.placement.jdbc.QualityCase.finds;
import static id.satunaker.placement.jdbc.QualityCase.nearly;
import static id.satunaker.placement.records.quality.QualityRule.RECORD_ID_OF_SEVERAL_PERSONS;
import static id.satunaker.placement.records.quality.QualityRule.SAME_RECORDED_AT;

import java.util.stream.Stream;

/** Records and versions that a rule just does and just does not take for one another. */
final class IdentityCases {
    private IdentityCases() {}

    static Stream<QualityCase> versions() {
        return cases(
                SAME_RECORDED_AT,
                finds("v-1", "two contents of a vacancy", DAY, IdentityCases::twoVersions),
                finds(
                        "r-1",
                        "two contents of a job seeker",
                        DAY,
                        given -> given.jobSeeker("r-1", ALICE, it -> it)
                                .jobSeeker("r-1", ALICE, it -> it.setOccupation("1"))),
                finds(
                        "p-1",
                        "a placement and its retraction",
                        DAY,
                        given -> given.placement("p-1", ALICE, it -> it).retractPlacement("p-1", ALICE)),
                nearly("the day before it was recorded", DAY.minusDays(1), IdentityCases::twoVersions),
                nearly(
                        "the same content twice",
                        DAY,
                        given -> given.vacancy("v-1", it -> it).receivedLater().vacancy("v-1", it -> it)),
                nearly(
                        "a microsecond between",
                        DAY,
                        given -> given.vacancy("v-1", it -> it).later().vacancy("v-1", it -> it.setOpenings(9))),
                nearly(
                        "a newer version ended it",
                        DAY,
                        given -> twoVersions(given).later().vacancy("v-1", it -> it)),
                nearly("one id, two persons", DAY, IdentityCases::twoPersons));
    }

    static Stream<QualityCase> persons() {
        return cases(
                RECORD_ID_OF_SEVERAL_PERSONS,
                finds("r-1 r-1", "two persons", DAY, IdentityCases::twoPersons),
                finds(
                        "p-1 p-1",
                        "of placements too",
                        DAY,
                        given -> given.placement("p-1", ALICE, it -> it).placement("p-1", BOB, it -> it)),
                nearly("the day before they were recorded", DAY.minusDays(1), IdentityCases::twoPersons),
                nearly(
                        "a corrected NIK",
                        DAY,
                        given -> twoPersons(given).later().retractJobSeeker("r-1", ALICE)),
                nearly(
                        "two participants",
                        DAY,
                        given -> given.jobSeeker("r-1", ALICE, it -> it)
                                .by("kota-bandung")
                                .jobSeeker("r-1", BOB, it -> it)),
                nearly(
                        "a placement and a job seeker",
                        DAY,
                        given -> given.jobSeeker("x", ALICE, it -> it).placement("x", BOB, it -> it)));
    }

    private static Given twoVersions(Given given) {
        return given.vacancy("v-1", it -> it).vacancy("v-1", it -> it.setOpenings(9));
    }

    private static Given twoPersons(Given given) {
        return given.jobSeeker("r-1", ALICE, it -> it).jobSeeker("r-1", BOB, it -> it);
    }
}
