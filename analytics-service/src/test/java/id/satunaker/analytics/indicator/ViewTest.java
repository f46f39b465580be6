package id.satunaker.analytics.indicator;

import static id.satunaker.analytics.indicator.Given.day;
import static id.satunaker.analytics.indicator.Given.frame;
import static id.satunaker.analytics.indicator.Given.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satunaker.schemas.event.Family;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ViewTest {
    private static final Measure REG_T = Measure.of(Indicator.REG_T);
    private static final Measure REG_IN = Measure.of(Indicator.REG_IN);
    private static final Measure VAC = Measure.of(Indicator.VAC);

    private final View view = new View("e1", 2);

    @Test
    void anEmptyViewHasTheNationAndNothingElse() {
        Figures figures = view.figures();

        assertThat(figures.areas()).containsExactly("ID");
        assertThat(figures.firstDay()).isEmpty();
        assertThat(figures.value("ID", REG_T, day("2025-01-10"))).isZero();
        assertThat(figures.value("32.16", REG_T, day("2025-01-10"))).isZero();
        assertThat(figures.series("32.16", REG_T, day("2025-01-10"), day("2025-01-11")))
                .containsExactly(0, 0);
        assertThat(figures.frame()).hasToString("e1~0.0~0.0");
        assertThat(figures.progress(Family.VACANCIES, 1)).isEqualTo(Progress.NONE);
        assertThat(figures.newestRecordedAt()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void aStockHoldsFromDayToDayAndAFlowDoesNot() {
        Cells cells = new Cells();
        cells.add("32.16", day("2024-12-31"), REG_T, 5);
        cells.add("32.16", day("2025-02-01"), REG_T, -2);
        cells.add("32.16", day("2025-02-01"), REG_IN, 7);
        view.apply(frame(Family.PERSONS, 0, 1, cells));

        Figures figures = view.figures();

        assertThat(figures.value("32.16", REG_T, day("2024-12-30"))).isZero();
        assertThat(figures.value("32.16", REG_T, day("2025-01-31"))).isEqualTo(5);
        assertThat(figures.value("32.16", REG_T, day("2025-02-01"))).isEqualTo(3);
        assertThat(figures.value("32.16", REG_T, day("2099-01-01"))).isEqualTo(3);
        assertThat(figures.value("32.16", REG_IN, day("2025-02-01"))).isEqualTo(7);
        assertThat(figures.value("32.16", REG_IN, day("2025-02-02"))).isZero();
        assertThat(figures.series("32.16", REG_T, day("2025-01-31"), day("2025-02-02")))
                .containsExactly(5, 3, 3);
        assertThat(figures.series("32.16", REG_IN, day("2025-01-31"), day("2025-02-02")))
                .containsExactly(0, 7, 0);
        assertThat(figures.series("32.16", REG_T, day("2024-12-30"), day("2024-12-31")))
                .containsExactly(0, 5);
        assertThat(figures.series("32.16", REG_T, day("2025-02-02"), day("2025-02-01")))
                .isEmpty();
        assertThat(figures.firstDay()).contains(day("2024-12-31"));
    }

    @Test
    void aPartialReplacesWhatItsPartitionSaidBeforeAndNothingElse() {
        view.apply(frame(Family.PERSONS, 0, 1, one("32.16", "2025-01-10", REG_T, 5)));
        view.apply(frame(Family.PERSONS, 1, 1, one("32.16", "2025-01-10", REG_T, 10)));
        view.apply(frame(Family.VACANCIES, 0, 1, one("32.16", "2025-01-10", VAC, 100)));

        view.apply(frame(Family.PERSONS, 0, 2, one("32.16", "2025-01-10", REG_T, 3)));

        Figures figures = view.figures();
        assertThat(figures.value("32.16", REG_T, day("2025-01-10"))).isEqualTo(13);
        assertThat(figures.value("ID", VAC, day("2025-01-10"))).isEqualTo(100);
        assertThat(figures.frame()).hasToString("e1~2.1~1.0");
    }

    @Test
    void aPartialWithoutBytesTakesBackWhatWasThere() {
        view.apply(frame(Family.PERSONS, 0, 1, one("32.16", "2025-01-10", REG_T, 5)));

        view.apply(partialFrame(2, new AreaMonth("32.16", 12 * 2025), new PartitionFrame.Partial(2, new byte[0])));

        assertThat(view.figures().value("32.16", REG_T, day("2025-01-10"))).isZero();
        assertThat(view.figures().areas()).containsExactly("32", "32.16", "ID");
        assertThat(view.figures().firstDay()).isEmpty();
    }

    @Test
    void aFrameThatIsNotNewerChangesNothing() {
        view.apply(frame(Family.PERSONS, 0, 2, one("32.16", "2025-01-10", REG_T, 5)));
        Figures before = view.figures();

        assertThat(view.apply(frame(Family.PERSONS, 0, 2, one("32.16", "2025-01-10", REG_T, 9))))
                .isFalse();
        assertThat(view.apply(frame(Family.PERSONS, 0, 1, one("32.16", "2025-01-10", REG_T, 9))))
                .isFalse();
        assertThat(view.figures()).isSameAs(before);
    }

    @Test
    void figuresTakenStayAsTheyWere() {
        view.apply(frame(Family.PERSONS, 0, 1, one("32.16", "2025-01-10", REG_T, 5)));
        Figures taken = view.figures();

        view.apply(frame(Family.PERSONS, 0, 2, one("32.16", "2025-01-10", REG_T, 6)));

        assertThat(taken.value("32.16", REG_T, day("2025-01-10"))).isEqualTo(5);
        assertThat(taken.frame()).hasToString("e1~1.0~0.0");
    }

    @Test
    void aDamagedPartialLeavesTheViewAsItWas() {
        view.apply(frame(Family.PERSONS, 0, 1, one("32.16", "2025-01-10", REG_T, 5)));
        Figures before = view.figures();

        assertThatThrownBy(() -> view.apply(
                        partialFrame(2, new AreaMonth("32.16", 12 * 2025), new PartitionFrame.Partial(2, new byte[1]))))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(view.figures()).isSameAs(before);
        view.apply(frame(Family.PERSONS, 0, 2, one("32.16", "2025-01-10", REG_T, 6)));
        assertThat(view.figures().value("ID", REG_T, day("2025-01-10"))).isEqualTo(6);
    }

    @Test
    void aFrameWithoutPartialsMovesOnlyTheProgress() {
        Progress progress = new Progress(1, Map.of("labour.placements.v1", 17L), Instant.parse("2025-01-06T08:00:00Z"));

        view.apply(new PartitionFrame(Family.VACANCIES, 1, progress, Map.of()));

        Figures figures = view.figures();
        assertThat(figures.progress(Family.VACANCIES, 1)).isEqualTo(progress);
        assertThat(figures.progress(Family.PERSONS, 1)).isEqualTo(Progress.NONE);
        assertThat(figures.newestRecordedAt()).isEqualTo("2025-01-06T08:00:00Z");
        assertThat(figures.changedSince(FrameVector.start("e1", 2))).isEmpty();
    }

    @Test
    void knowsTheAreasThatChangedSinceAFrame() {
        view.apply(frame(Family.PERSONS, 0, 1, one("32.16", "2025-01-10", REG_T, 5)));
        view.apply(frame(Family.PERSONS, 1, 1, one("12.75", "2025-01-10", REG_T, 5)));
        FrameVector seen = view.figures().frame();
        view.apply(frame(Family.VACANCIES, 0, 1, one("32.73", "2025-01-10", VAC, 5)));

        assertThat(view.figures().changedSince(seen)).containsExactly("32", "32.73", "ID");
        assertThat(view.figures().changedSince(view.figures().frame())).isEmpty();
        assertThat(view.figures().changedSince(FrameVector.start("e1", 2)))
                .containsExactly("12", "12.75", "32", "32.16", "32.73", "ID");
    }

    @Test
    void everythingMayHaveChangedSinceAFrameOfAnotherEpochOrFromTheFuture() {
        view.apply(frame(Family.PERSONS, 0, 1, one("32.16", "2025-01-10", REG_T, 5)));

        for (FrameVector seen : List.of(
                FrameVector.start("e2", 2),
                FrameVector.start("e1", 3),
                new FrameVector("e1", List.of(1L, 1L), List.of(0L, 0L)))) {
            assertThat(view.figures().changedSince(seen)).containsExactly("32", "32.16", "ID");
        }
    }

    /** A compacted topic holds each month's newest partial with the number it came with, and the newest frame alone. */
    @Test
    void aViewLoadedLateKnowsWhatChangedAsOneThatWasThere() {
        view.apply(frame(Family.PERSONS, 0, 1, one("32.16", "2025-01-10", REG_T, 5)));
        view.apply(frame(Family.PERSONS, 0, 2, one("12.75", "2025-01-10", REG_T, 5)));
        view.apply(frame(Family.PERSONS, 0, 3, one("32.73", "2025-01-10", REG_T, 5)));
        Map<AreaMonth, PartitionFrame.Partial> newest = new HashMap<>();
        newest.putAll(frame(Family.PERSONS, 0, 1, one("32.16", "2025-01-10", REG_T, 5))
                .partials());
        newest.putAll(frame(Family.PERSONS, 0, 2, one("12.75", "2025-01-10", REG_T, 5))
                .partials());
        newest.putAll(frame(Family.PERSONS, 0, 3, one("32.73", "2025-01-10", REG_T, 5))
                .partials());

        View late = new View("e1", 2);
        late.apply(new PartitionFrame(Family.PERSONS, 0, new Progress(3, Map.of(), Instant.EPOCH), newest));

        for (long sequence = 0; sequence <= 3; sequence++) {
            FrameVector seen = FrameVector.start("e1", 2).atLeast(Family.PERSONS, 0, sequence);
            assertThat(late.figures().changedSince(seen))
                    .as("since %s", seen)
                    .isEqualTo(view.figures().changedSince(seen));
        }
        assertThat(late.figures().frame()).isEqualTo(view.figures().frame());
    }

    @Test
    void regionsAddUpToProvincesAndProvincesToTheNationAfterEveryFrame() {
        Random random = new Random(11);
        List<String> regions = List.of("32.16", "32.73", "32.13", "12.75", "12.09");
        for (int sequence = 1; sequence <= 60; sequence++) {
            Cells cells = new Cells();
            for (int i = random.nextInt(30); i > 0; i--) {
                Measure measure = Measure.all().get(random.nextInt(Measure.all().size()));
                LocalDate day = day("2025-01-01").plusDays(random.nextInt(90));
                cells.add(regions.get(random.nextInt(regions.size())), day, measure, random.nextInt(9) - 4);
            }
            view.apply(frame(
                    random.nextBoolean() ? Family.PERSONS : Family.VACANCIES, random.nextInt(2), sequence, cells));

            assertAddsUp(view.figures());
        }
    }

    private static void assertAddsUp(Figures figures) {
        for (Measure measure : Measure.all()) {
            if (measure.indicator() == Indicator.REG_TIN || measure.indicator() == Indicator.REG_TOUT) {
                continue; // these do not add up: a province counts its own border only
            }
            for (LocalDate day : List.of(day("2025-01-31"), day("2025-02-01"), day("2025-04-15"))) {
                long west = sum(List.of("32.16", "32.73", "32.13"), measure, day, figures);
                long north = sum(List.of("12.75", "12.09"), measure, day, figures);
                assertThat(figures.value("32", measure, day)).isEqualTo(west);
                assertThat(figures.value("12", measure, day)).isEqualTo(north);
                assertThat(figures.value("ID", measure, day)).isEqualTo(west + north);
            }
        }
    }

    private static long sum(List<String> regions, Measure measure, LocalDate day, Figures figures) {
        return regions.stream()
                .mapToLong(region -> figures.value(region, measure, day))
                .sum();
    }

    @Test
    void aSeriesIsTheValueOfEachOfItsDays() {
        Figures figures = Given.figures(
                registered("r", "32.16", "2025-01-10", rest -> rest.setBirthMonth(day("2000-03-01"))),
                registered("s", "12.75", "2025-02-01"));
        LocalDate from = day("2024-12-15");

        for (String area : figures.areas()) {
            for (Measure measure : Measure.all()) {
                long[] series = figures.series(area, measure, from, day("2025-08-15"));
                for (int i = 0; i < series.length; i++) {
                    assertThat(series[i])
                            .as("%s of %s on day %d", measure, area, i)
                            .isEqualTo(figures.value(area, measure, from.plusDays(i)));
                }
            }
        }
    }

    private static Cells one(String region, String day, Measure measure, long number) {
        Cells cells = new Cells();
        cells.add(region, day(day), measure, number);
        return cells;
    }

    private static PartitionFrame partialFrame(long sequence, AreaMonth month, PartitionFrame.Partial partial) {
        return new PartitionFrame(
                Family.PERSONS, 0, new Progress(sequence, Map.of(), Instant.EPOCH), Map.of(month, partial));
    }
}
