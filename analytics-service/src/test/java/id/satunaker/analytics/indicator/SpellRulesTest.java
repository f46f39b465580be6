package id.satunaker.analytics.indicator;

import static id.satunaker.analytics.indicator.Given.day;
import static id.satunaker.analytics.indicator.Given.placed;
import static id.satunaker.analytics.indicator.Given.registered;
import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.schemas.event.RegistrationEndReason;
import org.junit.jupiter.api.Test;

/** Spells that end by placement: how long they were (TTP) and whether it was soon (PLC90). */
class SpellRulesTest {

    @Test
    void aSpellIsAsLongAsItsDaysAndCountsWhereItEnded() {
        Figures figures = Given.figures(
                registered("a", "32.16", "2025-01-10"),
                registered("b", "12.75", "2025-02-01"),
                placed("c", "82.04", "2025-02-20"));

        assertThat(spells(figures, "12.75", "2025-02-20")).isEqualTo("{41=1}");
        assertThat(spells(figures, "12", "2025-02-20")).isEqualTo("{41=1}");
        assertThat(spells(figures, "ID", "2025-02-20")).isEqualTo("{41=1}");
        assertThat(spells(figures, "32.16", "2025-02-20")).isEqualTo("{}");
        assertThat(spells(figures, "82.04", "2025-02-20")).isEqualTo("{}");
        assertThat(placedSoon(figures, "32.16", "2025-01-10")).isEqualTo(1);
        assertThat(placedSoon(figures, "12.75", "2025-01-10")).isZero();
    }

    @Test
    void ninetyDaysAreSoonAndOneMoreAreNot() {
        Figures ninety = Given.figures(registered("a", "32.16", "2025-01-10"), placed("c", "32.16", "2025-04-10"));
        Figures ninetyOne = Given.figures(registered("a", "32.16", "2025-01-10"), placed("c", "32.16", "2025-04-11"));

        assertThat(spells(ninety, "32.16", "2025-04-10")).isEqualTo("{90=1}");
        assertThat(placedSoon(ninety, "32.16", "2025-01-10")).isEqualTo(1);
        assertThat(spells(ninetyOne, "32.16", "2025-04-11")).isEqualTo("{91=1}");
        assertThat(placedSoon(ninetyOne, "32.16", "2025-01-10")).isZero();
    }

    @Test
    void whatTheRegisterGivesAsReasonDoesNotMatter() {
        Figures worked = Given.figures(
                registered(
                        "a",
                        "32.16",
                        "2025-01-10",
                        rest -> rest.setEndedOn(day("2025-02-20")).setEndReason(RegistrationEndReason.WITHDREW)),
                placed("c", "32.16", "2025-02-20"));
        Figures withdrew = Given.figures(
                registered(
                        "a",
                        "32.16",
                        "2025-01-10",
                        rest -> rest.setEndedOn(day("2025-02-19")).setEndReason(RegistrationEndReason.FOUND_WORK)),
                placed("c", "32.16", "2025-02-20"));

        assertThat(spells(worked, "32.16", "2025-02-20")).isEqualTo("{41=1}");
        assertThat(spells(withdrew, "32.16", "2025-02-19")).isEqualTo("{}");
        assertThat(spells(withdrew, "32.16", "2025-02-20")).isEqualTo("{}");
        assertThat(placedSoon(withdrew, "32.16", "2025-01-10")).isZero();
    }

    @Test
    void everySpellOfAPersonCountsForItself() {
        Figures figures = Given.figures(
                registered("a", "32.16", "2025-01-10"),
                placed("c", "32.16", "2025-01-20", rest -> rest.setEndedOn(day("2025-02-01"))),
                placed("d", "32.16", "2025-02-11"));

        assertThat(figures.placedSpells("32.16", day("2025-01-01"), day("2025-12-31"))
                        .toString())
                .isEqualTo("{10=2}");
        assertThat(placedSoon(figures, "32.16", "2025-01-10")).isEqualTo(1);
        assertThat(placedSoon(figures, "32.16", "2025-02-01")).isEqualTo(1);
    }

    private static String spells(Figures figures, String area, String day) {
        return figures.placedSpells(area, day(day), day(day)).toString();
    }

    private static long placedSoon(Figures figures, String area, String day) {
        return figures.value(area, Measures.PLACED_WITHIN_90, day(day));
    }
}
