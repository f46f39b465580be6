package id.satunaker.analytics.indicator;

import id.satunaker.analytics.indicator.BatchFigures.Series;
import id.satunaker.schemas.event.Education;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.Placement;
import id.satunaker.schemas.event.PlacementEndReason;
import id.satunaker.schemas.event.PlacementEvent;
import id.satunaker.schemas.event.Registration;
import id.satunaker.schemas.event.Sex;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/** The worked example of section 5 of the domain page: its events and every figure that it states. */
final class HistoriesWorkedExample {

    /** A figure as it must be on every day from the first to the last. */
    record Stated(Series series, LocalDate first, LocalDate last, long value) {

        /** Of an indicator ({@code REG_U}) or one category of it ({@code REG_U SEX F}), on a day or {@code first..last}. */
        static Stated that(String area, String indicator, String days, long value) {
            String[] code = indicator.split(" ", -1);
            Series series =
                    code.length == 1 ? Series.total(area, indicator) : new Series(area, code[0], code[1], code[2]);
            String first = days.substring(0, 10);
            String last = days.substring(days.length() - 10);
            return new Stated(series, LocalDate.parse(first), LocalDate.parse(last), value);
        }

        Measure measure() {
            Indicator indicator = Indicator.valueOf(series.indicator());
            return series.category().equals(BatchFigures.TOTAL)
                    ? Measure.of(indicator)
                    : Measure.of(indicator, Dimension.valueOf(series.dimension()), series.category());
        }
    }

    private static final String PERSON = "f00d";

    static final SpecificRecord RETRACTION = registration("kota-bandung", "32.73", "2025-08-01T03:00:00Z", null);

    private HistoriesWorkedExample() {}

    /** A registration, a second one elsewhere, a placement, its end. */
    static List<SpecificRecord> events() {
        return List.of(
                registration("kab-bekasi", "32.16", "2025-01-10T03:00:00Z", "2025-01-10"),
                registration("kota-bandung", "32.73", "2025-02-01T03:00:00Z", "2025-02-01"),
                placement("2025-02-20T03:00:00Z", null),
                placement("2025-03-05T03:00:00Z", "2025-03-05"));
    }

    private static JobSeekerEvent registration(String participant, String region, String recordedAt, String day) {
        Registration registration = day == null
                ? null
                : Registration.newBuilder()
                        .setRegisteredOn(LocalDate.parse(day))
                        .setSex(Sex.F)
                        .setEducation(Education.SMK)
                        .setBirthMonth(LocalDate.parse("2004-03-01"))
                        .build();
        return HistoriesEvents.jobSeeker(
                HistoriesEvents.envelope(participant, "p-1", region, Instant.parse(recordedAt)), PERSON, registration);
    }

    private static PlacementEvent placement(String recordedAt, String endedOn) {
        Placement.Builder placement =
                Placement.newBuilder().setEmployerId("pabrik").setStartedOn(LocalDate.parse("2025-02-20"));
        if (endedOn != null) {
            placement.setEndedOn(LocalDate.parse(endedOn)).setEndReason(PlacementEndReason.LAID_OFF);
        }
        return HistoriesEvents.placement(
                HistoriesEvents.envelope("kab-bekasi", "j-1", "32.16", Instant.parse(recordedAt)),
                PERSON,
                placement.build());
    }

    /** Before 32.73 retracts its registration. */
    static List<Stated> stated() {
        return Stream.concat(
                        always(),
                        Stream.of(
                                Stated.that("32.16", "REG_U", "2025-01-10..2025-01-31", 1),
                                Stated.that("32.16", "REG_U", "2025-02-01..2025-12-31", 0),
                                Stated.that("32.73", "REG_U", "2025-02-01..2025-02-19", 1),
                                Stated.that("32.16", "REG_TOUT", "2025-02-01", 1),
                                Stated.that("32.73", "REG_TIN", "2025-02-01", 1),
                                Stated.that("32.73", "REG_OUT REASON PLACED", "2025-02-20", 1),
                                Stated.that("32.73", "PLC_REG", "2025-02-20", 1),
                                Stated.that("32.16", "PLC_REG", "2025-02-20", 0),
                                Stated.that("32.73", "REG_IN", "2025-03-05", 1),
                                Stated.that("32.73", "REG_U", "2025-03-05..2025-07-30", 1),
                                Stated.that("32.73", "REG_U DURATION D90T179", "2025-06-02", 0),
                                Stated.that("32.73", "REG_U DURATION D90T179", "2025-06-03", 1),
                                Stated.that("ID", "REG_OUT", "2025-07-09", 0),
                                Stated.that("32.73", "REG_OUT REASON LAPSED", "2025-07-31", 1),
                                Stated.that("ID", "REG_T", "2025-01-10..2025-07-30", 1),
                                Stated.that("ID", "REG_T", "2025-07-31..2025-12-31", 0)))
                .toList();
    }

    /** After it. */
    static List<Stated> statedAfterRetraction() {
        return Stream.concat(
                        always(),
                        Stream.of(
                                Stated.that("32.16", "REG_U", "2025-01-10..2025-02-19", 1),
                                Stated.that("32.73", "REG_T", "2025-01-01..2025-12-31", 0),
                                Stated.that("32.16", "REG_TOUT", "2025-01-01..2025-12-31", 0),
                                Stated.that("32.73", "REG_TIN", "2025-01-01..2025-12-31", 0),
                                Stated.that("32.16", "REG_OUT REASON PLACED", "2025-02-20", 1),
                                Stated.that("32.16", "PLC_REG", "2025-02-20", 1),
                                Stated.that("32.73", "PLC_REG", "2025-02-20", 0),
                                Stated.that("32.16", "REG_IN", "2025-03-05", 1),
                                Stated.that("32.16", "REG_U", "2025-03-05..2025-07-08", 1),
                                Stated.that("32.16", "REG_OUT REASON LAPSED", "2025-07-09", 1),
                                Stated.that("ID", "REG_T", "2025-07-09..2025-12-31", 0)))
                .toList();
    }

    private static Stream<Stated> always() {
        return Stream.of(
                Stated.that("32.16", "REG_IN", "2025-01-10", 1),
                Stated.that("32", "REG_U", "2025-01-10..2025-02-19", 1),
                Stated.that("ID", "REG_U", "2025-01-10..2025-02-19", 1),
                Stated.that("ID", "REG_U", "2025-02-20..2025-03-04", 0),
                Stated.that("32", "REG_TIN", "2025-01-01..2025-12-31", 0),
                Stated.that("32", "REG_TOUT", "2025-01-01..2025-12-31", 0),
                Stated.that("ID", "REG_TIN", "2025-01-01..2025-12-31", 0),
                Stated.that("32.16", "PLC", "2025-02-20", 1),
                Stated.that("ID", "PLC", "2025-02-21..2025-12-31", 0),
                Stated.that("32.16", "PLC_END", "2025-03-05", 1),
                Stated.that("32.16", "PLC_END END_REASON LAID_OFF", "2025-03-05", 1),
                Stated.that("32.16", "LAYOFF", "2025-03-05", 1),
                Stated.that("32", "PLC SECTOR _U", "2025-02-20", 1),
                Stated.that("ID", "REG_U DURATION D0T89", "2025-03-05", 1),
                Stated.that("ID", "REG_U SEX F", "2025-03-05", 1),
                Stated.that("ID", "REG_U EDUCATION SMK", "2025-03-05", 1),
                Stated.that("ID", "REG_U AGE Y15T24", "2025-03-05", 1));
    }
}
