package id.satunaker.analytics.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.analytics.indicator.HistoriesWorkedExample.Stated;
import id.satunaker.schemas.event.Registration;
import id.satunaker.schemas.event.Vacancy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** The batch computation against figures worked out by hand. */
class BatchComputationTest {

    private static final LocalDate FROM = LocalDate.parse("2025-01-01");
    private static final LocalDate TO = LocalDate.parse("2026-12-31");
    private static final List<SpecificRecord> EXAMPLE = HistoriesWorkedExample.events();

    @Test
    void givesTheFiguresOfTheWorkedExample() {
        assertFigures(EXAMPLE, HistoriesWorkedExample.stated());
    }

    @Test
    void givesTheFiguresOfTheWorkedExampleAfterTheRetraction() {
        assertFigures(
                Stream.concat(EXAMPLE.stream(), Stream.of(HistoriesWorkedExample.RETRACTION))
                        .toList(),
                HistoriesWorkedExample.statedAfterRetraction());
    }

    @Test
    void countsAMoveToAnotherProvinceInBothProvincesAndNotInTheNation() {
        List<SpecificRecord> events = List.of(
                registered("kab-bekasi", "32.16", "2025-01-10", "2000-02-01"),
                registered("kota-binjai", "12.75", "2025-01-20", "2000-02-01"));

        assertFigures(
                events,
                List.of(
                        Stated.that("32.16", "REG_TOUT", "2025-01-20", 1),
                        Stated.that("32", "REG_TOUT", "2025-01-20", 1),
                        Stated.that("12", "REG_TIN", "2025-01-20", 1),
                        Stated.that("12.75", "REG_TIN", "2025-01-20", 1),
                        Stated.that("ID", "REG_TIN", "2025-01-20", 0),
                        Stated.that("ID", "REG_U", "2025-01-10..2025-07-18", 1),
                        Stated.that("12", "REG_OUT REASON LAPSED", "2025-07-19", 1)));
    }

    @Test
    void changesAgeAndDurationClassOnTheDay() {
        List<SpecificRecord> events = List.of(registered("kab-bekasi", "32.16", "2025-01-10", "2000-02-01"));

        assertFigures(
                events,
                List.of(
                        Stated.that("32.16", "REG_U AGE Y15T24", "2025-01-10..2025-01-31", 1),
                        Stated.that("32.16", "REG_U AGE Y25T34", "2025-02-01..2025-07-08", 1),
                        Stated.that("32.16", "REG_U DURATION D0T89", "2025-01-10..2025-04-09", 1),
                        Stated.that("32.16", "REG_U DURATION D90T179", "2025-04-10..2025-07-08", 1),
                        Stated.that("32.16", "REG_U", "2025-07-09..2026-12-31", 0)));
    }

    @Test
    void opensAVacancyForSixtyDaysUnlessItSaysOtherwise() {
        List<SpecificRecord> events = List.of(opened("v-1", null), opened("v-2", "2025-01-31"));

        assertFigures(
                events,
                List.of(
                        Stated.that("32.16", "VAC_NEW", "2025-01-10", 6),
                        Stated.that("32.16", "VAC", "2025-01-10..2025-01-31", 6),
                        Stated.that("32.16", "VAC", "2025-02-01..2025-03-10", 3),
                        Stated.that("32.16", "VAC", "2025-03-11..2026-12-31", 0)));
    }

    private static SpecificRecord registered(String participant, String region, String day, String birthMonth) {
        return HistoriesEvents.jobSeeker(
                HistoriesEvents.envelope(participant, "r-1", region, Instant.parse("2025-01-20T03:00:00Z")),
                "f00d",
                Registration.newBuilder()
                        .setRegisteredOn(LocalDate.parse(day))
                        .setBirthMonth(LocalDate.parse(birthMonth))
                        .build());
    }

    private static SpecificRecord opened(String record, String validUntil) {
        return HistoriesEvents.vacancy(
                HistoriesEvents.envelope("kab-bekasi", record, "32.16", Instant.parse("2025-01-20T03:00:00Z")),
                Vacancy.newBuilder()
                        .setEmployerId("pabrik")
                        .setTitle("Penjahit")
                        .setOpenings(3)
                        .setOpenedOn(LocalDate.parse("2025-01-10"))
                        .setValidUntil(validUntil == null ? null : LocalDate.parse(validUntil))
                        .build());
    }

    private static void assertFigures(List<SpecificRecord> events, List<Stated> expected) {
        BatchFigures figures = BatchComputation.of(events, 180, FROM, TO);

        assertThat(expected)
                .allSatisfy(stated -> assertThat(valuesOf(figures, stated)).containsOnly(stated.value()));
    }

    private static long[] valuesOf(BatchFigures figures, Stated stated) {
        LongStream values =
                stated.first().datesUntil(stated.last().plusDays(1)).mapToLong(day -> figures.of(stated.series(), day));
        return values.toArray();
    }
}
