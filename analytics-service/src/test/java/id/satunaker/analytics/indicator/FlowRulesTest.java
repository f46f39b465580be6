package id.satunaker.analytics.indicator;

import static id.satunaker.analytics.indicator.Given.day;
import static id.satunaker.analytics.indicator.Given.placed;
import static id.satunaker.analytics.indicator.Given.registered;
import static id.satunaker.analytics.indicator.Indicator.REG_IN;
import static id.satunaker.analytics.indicator.Indicator.REG_OUT;
import static id.satunaker.analytics.indicator.Indicator.REG_TIN;
import static id.satunaker.analytics.indicator.Indicator.REG_TOUT;
import static id.satunaker.analytics.indicator.Indicator.REG_U;
import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.schemas.event.RegistrationEndReason;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** R6 to R8. */
class FlowRulesTest {

    @Test
    void aSpellBeginsWithAnInflowAndEndsWithAnOutflowOnTheDayAfterIt() {
        Seen seen = Seen.of(registered("r", "32.16", "2025-01-10"));

        for (String area : new String[] {"32.16", "32", "ID"}) {
            assertThat(seen.days(REG_IN, area, 2025)).isEqualTo(Map.of("01-10", 1L));
            assertThat(seen.days(REG_OUT, area, 2025)).isEqualTo(Map.of("07-09", 1L));
        }
    }

    @Test
    void aPersonWhoIsEmployedOnTheDayLeftForAJobWhateverTheRegistrationSays() {
        Seen seen = Seen.of(
                registered(
                        "r",
                        "32.16",
                        "2025-01-10",
                        rest -> rest.setEndedOn(day("2025-03-01")).setEndReason(RegistrationEndReason.WITHDREW)),
                placed("j", "12.75", "2025-03-01"));

        assertThat(reasonOn("2025-03-01", seen)).isEqualTo(Map.of("PLACED", 1L));
    }

    @Test
    void aJobThatStartsTheDayAfterTheOutflowIsNotItsReason() {
        Seen seen = Seen.of(
                registered(
                        "r",
                        "32.16",
                        "2025-01-10",
                        rest -> rest.setEndedOn(day("2025-03-01")).setEndReason(RegistrationEndReason.FOUND_WORK)),
                placed("j", "32.16", "2025-03-02"));

        assertThat(reasonOn("2025-03-01", seen)).isEqualTo(Map.of("FOUND_WORK", 1L));
    }

    @Test
    void everyEndReasonIsTheReasonOfTheOutflowAndAMissingOneIsUnknown() {
        for (RegistrationEndReason reason : RegistrationEndReason.values()) {
            Seen seen = Seen.of(registered(
                    "r",
                    "32.16",
                    "2025-01-10",
                    rest -> rest.setEndedOn(day("2025-03-01")).setEndReason(reason)));

            assertThat(reasonOn("2025-03-01", seen)).isEqualTo(Map.of(reason.name(), 1L));
        }
    }

    @Test
    void aRegistrationThatRunsOutUnconfirmedLapses() {
        assertThat(reasonOn("2025-07-09", Seen.of(registered("r", "32.16", "2025-01-10"))))
                .isEqualTo(Map.of("LAPSED", 1L));
    }

    @Test
    void anEndOnTheLapseDayIsAnEndAndOneTheDayAfterIsALapse() {
        Seen onTheDay = Seen.of(registered(
                "r",
                "32.16",
                "2025-01-10",
                rest -> rest.setEndedOn(day("2025-07-09")).setEndReason(RegistrationEndReason.TRAINING)));
        Seen dayAfter = Seen.of(registered(
                "r",
                "32.16",
                "2025-01-10",
                rest -> rest.setEndedOn(day("2025-07-10")).setEndReason(RegistrationEndReason.TRAINING)));

        assertThat(reasonOn("2025-07-09", onTheDay)).isEqualTo(Map.of("TRAINING", 1L));
        assertThat(reasonOn("2025-07-09", dayAfter)).isEqualTo(Map.of("LAPSED", 1L));
    }

    @Test
    void aHomeThatGivesWayToOneThatSaysWorkingIsAnOtherReason() {
        Seen seen = Seen.of(
                registered("r", "32.16", "2025-01-10"),
                registered("s", "32.73", "2025-02-01", rest -> rest.setWorking(true)));

        assertThat(reasonOn("2025-02-01", seen)).isEqualTo(Map.of("OTHER", 1L));
        assertThat(seen.total(REG_OUT, "32.16", "2025-02-01")).isEqualTo(1);
        assertThat(seen.days(REG_OUT, "32.73", 2025)).isEmpty();
    }

    @Test
    void aHomeThatEndsAsOneThatSaysWorkingBeginsGivesItsOwnReason() {
        Seen seen = Seen.of(
                registered(
                        "r",
                        "32.16",
                        "2025-01-10",
                        rest -> rest.setEndedOn(day("2025-02-01")).setEndReason(RegistrationEndReason.MOVED)),
                registered("s", "32.73", "2025-02-01", rest -> rest.setWorking(true)));

        assertThat(reasonOn("2025-02-01", seen)).isEqualTo(Map.of("MOVED", 1L));
    }

    @Test
    void theReasonsAddUpToTheOutflow() {
        Seen seen = Seen.of(
                registered("r", "32.16", "2025-01-10"),
                placed("j", "32.16", "2025-02-20", rest -> rest.setEndedOn(day("2025-03-05"))));

        assertThat(seen.days(REG_OUT, "32.16", 2025)).isEqualTo(Map.of("02-20", 1L, "07-09", 1L));
        assertThat(reasonOn("2025-02-20", seen)).isEqualTo(Map.of("PLACED", 1L));
        assertThat(reasonOn("2025-07-09", seen)).isEqualTo(Map.of("LAPSED", 1L));
    }

    @Test
    void aMoveWithinTheProvinceIsATransferOfTheRegionsOnly() {
        Seen seen = Seen.of(registered("r", "32.16", "2025-01-10"), registered("s", "32.73", "2025-02-01"));

        assertThat(seen.days(REG_TOUT, "32.16", 2025)).isEqualTo(Map.of("02-01", 1L));
        assertThat(seen.days(REG_TIN, "32.73", 2025)).isEqualTo(Map.of("02-01", 1L));
        assertThat(seen.days(REG_TOUT, "32.73", 2025)).isEmpty();
        for (String area : new String[] {"32", "ID"}) {
            assertThat(seen.days(REG_TIN, area, 2025)).isEmpty();
            assertThat(seen.days(REG_TOUT, area, 2025)).isEmpty();
        }
        assertThat(seen.days(REG_IN, "32.73", 2025)).isEmpty();
        assertThat(seen.days(REG_OUT, "32.16", 2025)).isEmpty();
    }

    @Test
    void aMoveToAnotherProvinceIsATransferOfTheProvincesTooButNeverOfTheNation() {
        Seen seen = Seen.of(registered("r", "32.16", "2025-01-10"), registered("s", "12.75", "2025-02-01"));

        assertThat(seen.days(REG_TOUT, "32", 2025)).isEqualTo(Map.of("02-01", 1L));
        assertThat(seen.days(REG_TIN, "12", 2025)).isEqualTo(Map.of("02-01", 1L));
        assertThat(seen.days(REG_TIN, "32", 2025)).isEmpty();
        assertThat(seen.days(REG_TOUT, "12", 2025)).isEmpty();
        assertThat(seen.days(REG_TIN, "ID", 2025)).isEmpty();
        assertThat(seen.days(REG_TOUT, "ID", 2025)).isEmpty();
    }

    @Test
    void aSecondRegistrationInTheSameRegionIsNoTransfer() {
        Seen seen = Seen.of(registered("r", "32.16", "2025-01-10"), registered("s", "32.16", "2025-02-01"));

        assertThat(seen.days(REG_TOUT, "32.16", 2025)).isEmpty();
        assertThat(seen.days(REG_IN, "32.16", 2025)).isEqualTo(Map.of("01-10", 1L));
    }

    @Test
    void aMoveWithADayBetweenIsAnOutflowAndAnInflow() {
        Seen seen = Seen.of(
                registered("r", "32.16", "2025-01-10", rest -> rest.setEndedOn(day("2025-01-31"))),
                registered("s", "32.73", "2025-02-01"));

        assertThat(seen.days(REG_OUT, "32.16", 2025)).isEqualTo(Map.of("01-31", 1L));
        assertThat(seen.days(REG_IN, "32.73", 2025)).isEqualTo(Map.of("02-01", 1L));
        assertThat(seen.days(REG_TIN, "32.73", 2025)).isEmpty();
    }

    @Test
    void aMoveOnTheDayAnotherRegistrationEndsIsATransfer() {
        Seen seen = Seen.of(
                registered("r", "32.16", "2025-01-10", rest -> rest.setEndedOn(day("2025-02-01"))),
                registered("s", "32.73", "2025-02-01"));

        assertThat(seen.days(REG_TOUT, "32.16", 2025)).isEqualTo(Map.of("02-01", 1L));
        assertThat(seen.days(REG_OUT, "32.16", 2025)).isEmpty();
    }

    @Test
    void theStockIsTheDayBeforePlusWhatCameLessWhatWentInEveryArea() {
        Figures figures = Given.figures(
                registered("r", "32.16", "2025-01-10", rest -> rest.setConfirmedOn(day("2025-05-01"))),
                registered("s", "12.75", "2025-02-01", rest -> rest.setEndedOn(day("2025-04-01"))),
                registered("t", "32.73", "2025-03-10", rest -> rest.setWorking(true)),
                placed("j", "32.16", "2025-02-20", rest -> rest.setEndedOn(day("2025-03-05"))));

        for (String area : figures.areas()) {
            for (LocalDate day = day("2025-01-01"); day.getYear() < 2026; day = day.plusDays(1)) {
                assertThat(figures.value(area, Measure.of(REG_U), day.minusDays(1))
                                + figures.value(area, Measure.of(REG_IN), day)
                                - figures.value(area, Measure.of(REG_OUT), day)
                                + figures.value(area, Measure.of(REG_TIN), day)
                                - figures.value(area, Measure.of(REG_TOUT), day))
                        .as("%s on %s", area, day)
                        .isEqualTo(figures.value(area, Measure.of(REG_U), day));
            }
        }
    }

    private static Map<String, Long> reasonOn(String day, Seen seen) {
        return seen.by(REG_OUT, Dimension.REASON, "ID", day);
    }
}
