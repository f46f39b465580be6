package id.satunaker.placement.jdbc;

import static id.satunaker.placement.Samples.ALICE;
import static id.satunaker.placement.Samples.BOB;
import static id.satunaker.placement.Samples.DAY;
import static id.satunaker.placement.jdbc.QualityCase.cases;
import static id.satunaker.placement.jdbc.QualityCase.finds;
import static id.satunaker.placement.jdbc.QualityCase.nearly;
import static id.satunaker.placement.records.quality.QualityRule.PERSON_IN_TWO_REGISTERS;
import static id.satunaker.placement.records.quality.QualityRule.SILENT_PARTICIPANT;

import id.satunaker.schemas.event.ParticipantKind;
import id.satunaker.schemas.event.ParticipantStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Registers and those who keep them, beside the day or the field on which a rule just finds them. */
final class RegisterCases {
    private static final LocalDate OTHER_BEGINS = DAY.plusDays(10);
    private static final LocalDate ONE_ENDS = DAY.plusDays(20);
    private static final LocalDate OTHER_COMES = DAY.plusDays(12);
    private static final LocalDate ONE_LAPSES = DAY.plusDays(7 + 180);

    private RegisterCases() {}

    static Stream<QualityCase> registers() {
        return cases(
                PERSON_IN_TWO_REGISTERS,
                finds("r-1 r-9", "the day the other begins", OTHER_BEGINS, RegisterCases::two),
                nearly("the day before the other begins", OTHER_BEGINS.minusDays(1), RegisterCases::two),
                finds("r-1 r-9", "the last day of the one", ONE_ENDS.minusDays(1), RegisterCases::two),
                nearly("the day on which the one ends", ONE_ENDS, RegisterCases::two),
                finds("r-1 r-9", "the day before the one lapses", ONE_LAPSES.minusDays(1), RegisterCases::withoutEnd),
                nearly("the day the one lapses", ONE_LAPSES, RegisterCases::withoutEnd),
                finds("r-1 r-9", "the day the second came", OTHER_COMES, RegisterCases::oneAfterTheOther),
                nearly("the day before the second came", OTHER_COMES.minusDays(1), RegisterCases::oneAfterTheOther),
                finds(
                        "r-1 r-9",
                        "a new version came later",
                        OTHER_COMES,
                        given -> oneAfterTheOther(given)
                                .daysLater(3)
                                .jobSeeker("r-9", ALICE, it -> it.setWorking(true))),
                nearly(
                        "twice in one register",
                        DAY,
                        given -> given.jobSeeker("r-1", ALICE, it -> it).jobSeeker("r-2", ALICE, it -> it)),
                nearly(
                        "two persons",
                        DAY,
                        given -> given.jobSeeker("r-1", ALICE, it -> it)
                                .by("kota-bandung")
                                .jobSeeker("r-9", BOB, it -> it)),
                nearly(
                        "the one was retracted",
                        OTHER_BEGINS,
                        given -> two(given).by("kab-bekasi").retractJobSeeker("r-1", ALICE)));
    }

    static Stream<QualityCase> silence() {
        return cases(
                SILENT_PARTICIPANT,
                finds("32.16", "three days after the last event", DAY.plusDays(3), RegisterCases::event),
                nearly("two days after", DAY.plusDays(2), RegisterCases::event),
                nearly("the day of the event", DAY, RegisterCases::event),
                finds("32.16", "the day before the first event", DAY.minusDays(1), RegisterCases::event),
                finds("32.16", "three days after the heartbeat", DAY.plusDays(3), RegisterCases::heartbeat),
                nearly("two days after the heartbeat", DAY.plusDays(2), RegisterCases::heartbeat),
                finds(
                        "32.16",
                        "only another was heard",
                        DAY,
                        given -> given.participant(it -> it).by("kota-bandung").vacancy("v-1", it -> it)));
    }

    static Stream<QualityCase> agreements() {
        return cases(
                SILENT_PARTICIPANT,
                finds(
                        "32.16 32.73",
                        "each of its regions",
                        DAY,
                        given -> given.participant(it -> it.setRegions(List.of("32.73", "32.16")))),
                nearly("a company", DAY, given -> given.participant(it -> it.setKind(ParticipantKind.COMPANY))),
                nearly("a test", DAY, given -> given.participant(it -> it.setStatus(ParticipantStatus.TEST))),
                finds("32.16", "the day it signs", DAY, given -> given.participant(it -> it.setSignedOn(DAY))),
                nearly("the day before", DAY.minusDays(1), given -> given.participant(it -> it.setSignedOn(DAY))),
                finds("32.16", "the last day", DAY.minusDays(1), given -> given.participant(it -> it.setEndsOn(DAY))),
                nearly("the day it ends", DAY, given -> given.participant(it -> it.setEndsOn(DAY))));
    }

    private static Given two(Given given) {
        return given.by("kota-bandung")
                .jobSeeker(
                        "r-9",
                        ALICE,
                        it -> it.setRegisteredOn(OTHER_BEGINS)
                                .setConfirmedOn(null)
                                .setEndedOn(null))
                .by("kab-bekasi")
                .jobSeeker("r-1", ALICE, it -> it.setEndedOn(ONE_ENDS))
                .later();
    }

    private static Given withoutEnd(Given given) {
        return two(given).jobSeeker("r-1", ALICE, it -> it.setEndedOn(null));
    }

    /** Both in force from the first day on, so that only what came when is new. */
    private static Given oneAfterTheOther(Given given) {
        return given.jobSeeker("r-1", ALICE, it -> it)
                .daysLater(12)
                .by("kota-bandung")
                .jobSeeker("r-9", ALICE, it -> it);
    }

    private static Given event(Given given) {
        return given.participant(it -> it).vacancy("v-1", it -> it);
    }

    private static Given heartbeat(Given given) {
        return given.participant(it -> it.setHeartbeatDay(DAY));
    }
}
