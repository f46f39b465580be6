package id.satunaker.analytics.indicator;

import static id.satunaker.analytics.indicator.Given.day;
import static id.satunaker.analytics.indicator.Given.placed;
import static id.satunaker.analytics.indicator.Given.registered;
import static id.satunaker.analytics.indicator.Indicator.LAYOFF;
import static id.satunaker.analytics.indicator.Indicator.PLC;
import static id.satunaker.analytics.indicator.Indicator.PLC_END;
import static id.satunaker.analytics.indicator.Indicator.PLC_REG;
import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.schemas.event.PlacementEndReason;
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

    @Test
    void aStartIsCountedBySectorAndOccupationAndAnEndByItsReason() {
        Seen seen = Seen.of(
                placed(
                        "j",
                        "32.16",
                        "2025-02-20",
                        rest -> rest.setSector("C")
                                .setOccupation("7531")
                                .setEndedOn(day("2025-03-05"))
                                .setEndReason(PlacementEndReason.LAID_OFF)),
                placed("k", "32.16", "2025-02-20", rest -> rest.setEndedOn(day("2025-03-05"))));

        assertThat(seen.by(PLC, Dimension.SECTOR, "32", "2025-02-20")).isEqualTo(Map.of("C", 1L, "_U", 1L));
        assertThat(seen.by(PLC, Dimension.OCCUPATION, "32", "2025-02-20")).isEqualTo(Map.of("7", 1L, "_U", 1L));
        assertThat(seen.days(PLC_END, "32", 2025)).isEqualTo(Map.of("03-05", 2L));
        assertThat(seen.by(PLC_END, Dimension.END_REASON, "32", "2025-03-05"))
                .isEqualTo(Map.of("LAID_OFF", 1L, "_U", 1L));
        assertThat(seen.days(LAYOFF, "32", 2025)).isEqualTo(Map.of("03-05", 1L));
    }

    @Test
    void aPlacementIsKeptThatHasNotEndedNinetyDaysLater() {
        Seen seen = Seen.of(
                placed("ninety", "32.16", "2025-01-01", rest -> rest.setEndedOn(day("2025-04-01"))),
                placed("ninety-one", "32.16", "2025-01-02", rest -> rest.setEndedOn(day("2025-04-03"))),
                placed("running", "32.16", "2025-01-03"));

        assertThat(seen.figures().series("32.16", Measures.KEPT_FOR_90, day("2025-01-01"), day("2025-01-03")))
                .containsExactly(0, 1, 1);
    }
}
