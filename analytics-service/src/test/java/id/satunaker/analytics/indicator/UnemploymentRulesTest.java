package id.satunaker.analytics.indicator;

import static id.satunaker.analytics.indicator.Given.day;
import static id.satunaker.analytics.indicator.Given.placed;
import static id.satunaker.analytics.indicator.Given.registered;
import static id.satunaker.analytics.indicator.Given.retracted;
import static id.satunaker.analytics.indicator.Indicator.REG_T;
import static id.satunaker.analytics.indicator.Indicator.REG_U;
import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.schemas.event.Education;
import id.satunaker.schemas.event.PlacementEvent;
import id.satunaker.schemas.event.Sex;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** R4, R5 and the categories of the registered unemployed. */
class UnemploymentRulesTest {

    @Test
    void aPersonWithoutAJobIsUnemployedWhileRegistered() {
        Seen.of(registered("r", "32.16", "2025-01-10")).isOneFrom(REG_U, "32.16", "2025-01-10", "2025-07-08");
    }

    @Test
    void aRegisteredPersonWhoWorksIsAJobSeekerButNotUnemployed() {
        Seen seen = Seen.of(registered("r", "32.16", "2025-01-10", rest -> rest.setWorking(true)));

        seen.isOneFrom(REG_T, "32.16", "2025-01-10", "2025-07-08");
        assertThat(seen.days(REG_U, "32.16", 2025)).isEmpty();
    }

    @Test
    void aPersonIsNotUnemployedFromTheStartOfAJobToTheDayBeforeItsEnd() {
        Seen seen = Seen.of(
                registered("r", "32.16", "2025-01-10"),
                placed("j", "12.75", "2025-02-20", rest -> rest.setEndedOn(day("2025-03-05"))));

        seen.isOneFrom(REG_U, "32.16", "2025-01-10", "2025-02-19");
        seen.isOneFrom(REG_U, "32.16", "2025-03-05", "2025-07-08");
        seen.isOneFrom(REG_T, "32.16", "2025-01-10", "2025-07-08");
    }

    @Test
    void ofTwoJobsThatOverlapTheLastToEndDecides() {
        Seen seen = Seen.of(
                registered("r", "32.16", "2025-01-10"),
                placed("j", "32.16", "2025-02-20", rest -> rest.setEndedOn(day("2025-03-05"))),
                placed("k", "32.16", "2025-03-01", rest -> rest.setEndedOn(day("2025-03-10"))));

        seen.isOneFrom(REG_U, "32.16", "2025-03-10", "2025-07-08");
        assertThat(seen.total(REG_U, "32.16", "2025-03-05")).isZero();
    }

    @Test
    void aJobWithoutAnEndIsStillRunning() {
        Seen.of(registered("r", "32.16", "2025-01-10"), placed("j", "32.16", "2025-02-20"))
                .isOneFrom(REG_U, "32.16", "2025-01-10", "2025-02-19");
    }

    @Test
    void aRetractedPlacementWasNeverAJob() {
        PlacementEvent job = placed("j", "32.16", "2025-02-20");

        Seen.of(registered("r", "32.16", "2025-01-10"), job, retracted(job))
                .isOneFrom(REG_U, "32.16", "2025-01-10", "2025-07-08");
    }

    @Test
    void theAgeClassChangesOnTheFirstDayOfTheBirthMonth() {
        Seen seen = Seen.of(registered("r", "32.16", "2025-01-10", rest -> rest.setBirthMonth(day("2000-03-01"))));

        assertThat(seen.by(REG_U, Dimension.AGE, "32.16", "2025-02-28")).isEqualTo(Map.of("Y15T24", 1L));
        assertThat(seen.by(REG_U, Dimension.AGE, "32.16", "2025-03-01")).isEqualTo(Map.of("Y25T34", 1L));
        assertThat(seen.by(REG_U, Dimension.AGE, "32.16", "2025-07-09")).isEmpty();
    }

    @Test
    void everyAgeHasItsClass() {
        assertThat(ageClassOf("2010-01-01")).isEqualTo("Y15T24");
        assertThat(ageClassOf("2000-02-01")).isEqualTo("Y15T24");
        assertThat(ageClassOf("1990-02-01")).isEqualTo("Y25T34");
        assertThat(ageClassOf("1980-02-01")).isEqualTo("Y35T44");
        assertThat(ageClassOf("1970-02-01")).isEqualTo("Y45T54");
        assertThat(ageClassOf("1960-02-01")).isEqualTo("Y55T64");
        assertThat(ageClassOf("1960-01-01")).isEqualTo("Y_GE65");
        assertThat(ageClassOf("1915-01-01")).isEqualTo("Y_GE65");
    }

    private static String ageClassOf(String birthMonth) {
        Seen seen = Seen.of(registered("r", "32.16", "2025-01-10", rest -> rest.setBirthMonth(day(birthMonth))));
        return seen.by(REG_U, Dimension.AGE, "32.16", "2025-01-10")
                .keySet()
                .iterator()
                .next();
    }

    @Test
    void ofAPersonUnderFifteenTheAgeClassIsUnknownUntilTheyAreFifteen() {
        Seen seen = Seen.of(registered("r", "32.16", "2025-01-10", rest -> rest.setBirthMonth(day("2010-03-01"))));

        assertThat(seen.by(REG_U, Dimension.AGE, "32.16", "2025-02-28")).isEqualTo(Map.of("_U", 1L));
        assertThat(seen.by(REG_U, Dimension.AGE, "32.16", "2025-03-01")).isEqualTo(Map.of("Y15T24", 1L));
    }

    @Test
    void categoriesAreThoseOfTheHomeRegistrationOfTheDay() {
        Seen seen = Seen.of(
                registered(
                        "r",
                        "32.16",
                        "2025-01-10",
                        rest -> rest.setSex(Sex.F).setEducation(Education.SMK).setOccupation("7231")),
                registered(
                        "s",
                        "32.16",
                        "2025-02-01",
                        rest -> rest.setSex(Sex.F)
                                .setEducation(Education.DIPLOMA)
                                .setOccupation("0")));

        assertThat(seen.by(REG_U, Dimension.SEX, "32.16", "2025-02-01")).isEqualTo(Map.of("F", 1L));
        assertThat(seen.by(REG_U, Dimension.EDUCATION, "32.16", "2025-01-31")).isEqualTo(Map.of("SMK", 1L));
        assertThat(seen.by(REG_U, Dimension.EDUCATION, "32.16", "2025-02-01")).isEqualTo(Map.of("DIPLOMA", 1L));
        assertThat(seen.by(REG_U, Dimension.OCCUPATION, "32", "2025-01-31")).isEqualTo(Map.of("7", 1L));
        assertThat(seen.by(REG_U, Dimension.OCCUPATION, "ID", "2025-02-01")).isEqualTo(Map.of("0", 1L));
    }

    @Test
    void whatARecordDoesNotSayIsUnknownAndNotDropped() {
        Seen seen = Seen.of(registered("r", "32.16", "2025-01-10"));

        for (Dimension dimension :
                new Dimension[] {Dimension.SEX, Dimension.AGE, Dimension.EDUCATION, Dimension.OCCUPATION}) {
            assertThat(seen.by(REG_U, dimension, "32.16", "2025-01-10")).isEqualTo(Map.of("_U", 1L));
        }
    }

    @Test
    void theElapsedDurationIsCountedInDaysFromTheFirstDayOfTheSpell() {
        Seen seen = Seen.of(registered("r", "32.16", "2025-01-10", rest -> rest.setConfirmedOn(day("2025-12-31"))));

        assertThat(durationOn("2025-04-09", seen)).isEqualTo(Map.of("D0T89", 1L));
        assertThat(durationOn("2025-04-10", seen)).isEqualTo(Map.of("D90T179", 1L));
        assertThat(durationOn("2025-07-08", seen)).isEqualTo(Map.of("D90T179", 1L));
        assertThat(durationOn("2025-07-09", seen)).isEqualTo(Map.of("D180T364", 1L));
        assertThat(durationOn("2026-01-09", seen)).isEqualTo(Map.of("D180T364", 1L));
        assertThat(durationOn("2026-01-10", seen)).isEqualTo(Map.of("D_GE365", 1L));
        assertThat(durationOn("2026-06-29", seen)).isEmpty();
    }

    @Test
    void theDurationRunsOnAcrossATransferAndStartsAnewAfterAJob() {
        Seen seen = Seen.of(
                registered("r", "32.16", "2025-01-10"),
                registered("s", "32.73", "2025-04-01"),
                placed("j", "32.16", "2025-05-01", rest -> rest.setEndedOn(day("2025-05-02"))));

        assertThat(durationOn("2025-04-09", seen)).isEqualTo(Map.of("D0T89", 1L));
        assertThat(durationOn("2025-04-10", seen)).isEqualTo(Map.of("D90T179", 1L));
        assertThat(durationOn("2025-05-01", seen)).isEmpty();
        assertThat(durationOn("2025-05-02", seen)).isEqualTo(Map.of("D0T89", 1L));
    }

    private static Map<String, Long> durationOn(String day, Seen seen) {
        return seen.by(REG_U, Dimension.DURATION, "32", day);
    }

    @Test
    void everyBreakdownAddsUpToTheTotalOnEveryDay() {
        Seen seen = Seen.of(
                registered(
                        "r",
                        "32.16",
                        "2025-01-10",
                        rest -> rest.setBirthMonth(day("2000-03-01")).setConfirmedOn(day("2026-01-01"))),
                registered("s", "32.73", "2025-02-01", rest -> rest.setSex(Sex.M)),
                placed("j", "32.16", "2025-02-20", rest -> rest.setEndedOn(day("2025-03-05"))));
        LocalDate first = LocalDate.parse("2025-01-01");
        LocalDate last = LocalDate.parse("2026-12-31");

        for (String area : seen.figures().areas()) {
            long[] total = seen.figures().series(area, Measure.of(REG_U), first, last);
            for (Dimension dimension : REG_U.dimensions()) {
                long[] sum = new long[total.length];
                for (Measure category : Measure.by(REG_U, dimension).values()) {
                    long[] part = seen.figures().series(area, category, first, last);
                    for (int i = 0; i < sum.length; i++) {
                        sum[i] += part[i];
                    }
                }
                assertThat(sum).as("%s by %s", area, dimension).isEqualTo(total);
            }
        }
    }
}
