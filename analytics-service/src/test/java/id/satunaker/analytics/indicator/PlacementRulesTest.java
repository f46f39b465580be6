package id.satunaker.analytics.indicator;

import static id.satunaker.analytics.indicator.Given.day;
import static id.satunaker.analytics.indicator.Given.placed;
import static id.satunaker.analytics.indicator.Given.registered;
import static id.satunaker.analytics.indicator.Indicator.PLC;
import static id.satunaker.analytics.indicator.Indicator.PLC_REG;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** R9. */
class PlacementRulesTest {

    @Test
    void aPlacementCountsOnTheDayItStartsInTheRegionOfTheWorkplace() {
        Seen seen = Seen.of(placed("j", "32.16", "2025-02-20", rest -> rest.setEndedOn(day("2025-03-05"))));

        assertThat(seen.days(PLC, "32.16", 2025)).isEqualTo(Map.of("02-20", 1L));
        assertThat(seen.days(PLC, "ID", 2025)).isEqualTo(Map.of("02-20", 1L));
        assertThat(seen.days(PLC_REG, "ID", 2025)).isEmpty();
    }

    @Test
    void aPlacementOfARegisteredUnemployedPersonCountsInTheirOwnRegionToo() {
        Seen seen = Seen.of(registered("r", "32.73", "2025-01-10"), placed("j", "12.75", "2025-02-20"));

        assertThat(seen.days(PLC, "12.75", 2025)).isEqualTo(Map.of("02-20", 1L));
        assertThat(seen.days(PLC_REG, "32.73", 2025)).isEqualTo(Map.of("02-20", 1L));
        assertThat(seen.days(PLC_REG, "12.75", 2025)).isEmpty();
    }

    @Test
    void theirRegionIsThatOfTheDayBeforeTheStart() {
        Seen seen = Seen.of(
                registered("r", "32.16", "2025-01-10"),
                registered("s", "32.73", "2025-02-20"),
                placed("j", "12.75", "2025-02-20"));

        assertThat(seen.days(PLC_REG, "32.16", 2025)).isEqualTo(Map.of("02-20", 1L));
        assertThat(seen.days(PLC_REG, "32.73", 2025)).isEmpty();
    }

    @Test
    void countsAPersonOnceADayHoweverManyPlacementsStart() {
        Seen seen = Seen.of(
                registered("r", "32.73", "2025-01-10"),
                placed("j", "32.16", "2025-02-20"),
                placed("k", "32.16", "2025-02-20"));

        assertThat(seen.days(PLC, "32.16", 2025)).isEqualTo(Map.of("02-20", 2L));
        assertThat(seen.days(PLC_REG, "32.73", 2025)).isEqualTo(Map.of("02-20", 1L));
    }

    @Test
    void aPlacementThatStartsWhileAnotherRunsIsNotFromTheRegister() {
        Seen seen = Seen.of(
                registered("r", "32.73", "2025-01-10"),
                placed("j", "32.16", "2025-02-20"),
                placed("k", "32.16", "2025-02-21"));

        assertThat(seen.days(PLC_REG, "32.73", 2025)).isEqualTo(Map.of("02-20", 1L));
    }

    @Test
    void aPlacementOnTheDayOfTheRegistrationIsNotFromTheRegister() {
        Seen seen = Seen.of(registered("r", "32.73", "2025-02-20"), placed("j", "32.16", "2025-02-20"));

        assertThat(seen.days(PLC_REG, "32.73", 2025)).isEmpty();
        assertThat(seen.days(Indicator.REG_IN, "32.73", 2025)).isEmpty();
    }

    @Test
    void aPlacementOnTheDayTheRegistrationEndsIsFromTheRegister() {
        Seen seen = Seen.of(
                registered("r", "32.73", "2025-01-10", rest -> rest.setEndedOn(day("2025-02-20"))),
                placed("j", "32.16", "2025-02-20"));

        assertThat(seen.days(PLC_REG, "32.73", 2025)).isEqualTo(Map.of("02-20", 1L));
    }

    @Test
    void aPlacementOfAPersonWhoWorkedWhileRegisteredIsNotFromTheRegister() {
        Seen seen = Seen.of(
                registered("r", "32.73", "2025-01-10", rest -> rest.setWorking(true)),
                placed("j", "32.16", "2025-02-20"));

        assertThat(seen.days(PLC_REG, "32.73", 2025)).isEmpty();
    }
}
