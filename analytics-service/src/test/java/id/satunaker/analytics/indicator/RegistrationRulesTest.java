package id.satunaker.analytics.indicator;

import static id.satunaker.analytics.indicator.Given.day;
import static id.satunaker.analytics.indicator.Given.registered;
import static id.satunaker.analytics.indicator.Indicator.REG_T;
import static id.satunaker.analytics.indicator.Indicator.REG_U;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** R2 and R3. */
class RegistrationRulesTest {

    @Test
    void aRegistrationIsInForceFromItsDayUntilItLapses() {
        Seen.of(registered("r", "32.16", "2025-01-10")).isOneFrom(REG_T, "32.16", "2025-01-10", "2025-07-08");
    }

    @Test
    void aRegistrationIsNoLongerInForceOnTheDayItEnds() {
        Seen.of(registered("r", "32.16", "2025-01-10", rest -> rest.setEndedOn(day("2025-03-01"))))
                .isOneFrom(REG_T, "32.16", "2025-01-10", "2025-02-28");
    }

    @Test
    void anEndAfterTheLapseChangesNothing() {
        Seen.of(registered("r", "32.16", "2025-01-10", rest -> rest.setEndedOn(day("2025-09-01"))))
                .isOneFrom(REG_T, "32.16", "2025-01-10", "2025-07-08");
    }

    @Test
    void aRegistrationThatEndsOnItsFirstDayIsNeverInForce() {
        Seen seen = Seen.of(registered("r", "32.16", "2025-01-10", rest -> rest.setEndedOn(day("2025-01-10"))));

        assertThat(seen.figures().areas()).containsExactly("ID");
        assertThat(seen.figures().firstDay()).isEmpty();
    }

    @Test
    void aConfirmationAfterTheLapseRevivesTheRegistrationWithoutAGap() {
        Seen seen = Seen.of(registered("r", "32.16", "2025-01-10", rest -> rest.setConfirmedOn(day("2025-08-01"))));

        seen.isOneFrom(REG_T, "32.16", "2025-01-10", "2026-01-27");
        assertThat(seen.days(Indicator.REG_OUT, "32.16", 2025)).isEmpty();
    }

    @Test
    void aConfirmationBeforeTheRegistrationDoesNotShortenIt() {
        Seen.of(registered("r", "32.16", "2025-01-10", rest -> rest.setConfirmedOn(day("2024-06-01"))))
                .isOneFrom(REG_T, "32.16", "2025-01-10", "2025-07-08");
    }

    @Test
    void countsAPersonInTwoRegistersOnceInTheRegionOfTheLaterRegistration() {
        Seen seen = Seen.of(registered("r", "32.16", "2025-01-10"), registered("s", "32.73", "2025-02-01"));

        seen.isOneFrom(REG_T, "32.16", "2025-01-10", "2025-01-31");
        seen.isOneFrom(REG_T, "32.73", "2025-02-01", "2025-07-30");
        seen.isOneFrom(REG_T, "32", "2025-01-10", "2025-07-30");
        seen.isOneFrom(REG_U, "ID", "2025-01-10", "2025-07-30");
    }

    @Test
    void theEarlierRegistrationIsHomeAgainWhenTheLaterOneEnds() {
        Seen seen = Seen.of(
                registered("r", "32.16", "2025-01-10"),
                registered("s", "32.73", "2025-02-01", rest -> rest.setEndedOn(day("2025-03-01"))));

        seen.isOneFrom(REG_T, "32.16", "2025-03-01", "2025-07-08");
        seen.isOneFrom(REG_T, "32.73", "2025-02-01", "2025-02-28");
    }

    /** SHA-256 of office/r4 begins with 4b, of office/r1 with 88, of office/r5 with b5: bytes are unsigned. */
    @Test
    void ofRegistrationsOfOneDayTheGreatestHashOfTheRecordIsHome() {
        Seen two = Seen.of(registered("r1", "32.16", "2025-01-10"), registered("r4", "32.73", "2025-01-10"));
        Seen three = Seen.of(
                registered("r5", "12.75", "2025-01-10"),
                registered("r1", "32.16", "2025-01-10"),
                registered("r4", "32.73", "2025-01-10"));

        two.isOneFrom(REG_T, "32.16", "2025-01-10", "2025-07-08");
        three.isOneFrom(REG_T, "12.75", "2025-01-10", "2025-07-08");
        three.isOneFrom(REG_T, "ID", "2025-01-10", "2025-07-08");
    }
}
