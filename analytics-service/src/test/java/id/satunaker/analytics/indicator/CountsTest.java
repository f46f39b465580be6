package id.satunaker.analytics.indicator;

import static id.satunaker.analytics.indicator.Given.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satunaker.schemas.event.Family;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The exact counts: sums over windows, spells by length, events by lag, and who was heard from. */
class CountsTest {
    private static final Measure VAC = Measure.of(Indicator.VAC);
    private static final Measure REG_IN = Measure.of(Indicator.REG_IN);

    @Test
    void aQuantityIsTheSumOfTheDailyNumbersOfItsWindow() {
        Figures figures = random(new Random(5));
        for (Measure measure : new Measure[] {VAC, REG_IN}) {
            for (Quantity quantity :
                    new Quantity[] {Quantity.onDay(measure), Quantity.over(30, measure), new Quantity(measure, 90, 30)
                    }) {
                long[] numbers = figures.numbers(new Range("32", day("2024-12-20"), day("2025-06-30")), quantity);

                assertThat(numbers).hasSize(193);
                for (int i = 0; i < numbers.length; i++) {
                    LocalDate last = day("2024-12-20").plusDays(i).minusDays(quantity.daysBefore());
                    assertThat(numbers[i])
                            .as("%s, day %d", quantity, i)
                            .isEqualTo(LongStream.range(0, quantity.days())
                                    .map(before -> figures.value("32", measure, last.minusDays(before)))
                                    .sum());
                }
                assertThat(figures.denominators(new Range("32", day("2024-12-20"), day("2025-06-30")), quantity))
                        .isEqualTo(numbers);
            }
        }
    }

    private static Figures random(Random random) {
        Cells cells = new Cells();
        for (int i = 0; i < 300; i++) {
            String region = random.nextBoolean() ? "32.16" : "32.73";
            LocalDate day = day("2024-12-01").plusDays(random.nextInt(200));
            cells.add(region, day, random.nextBoolean() ? VAC : REG_IN, random.nextInt(7) - 2);
        }
        return Given.figures(Family.PERSONS, cells);
    }

    @Test
    void spellsAreFoundByTheDayTheyEndedAndTheirLength() {
        MonthCells january = new MonthCells(
                new int[] {REG_IN.index() * 31, spell(1, 10), spell(41, 10), spell(41, 31), spell(4_000_000, 10)},
                new long[] {7, 2, 1, 5, 1});
        Figures figures = figures("32.16", january);

        Lengths onTheTenth = figures.placedSpells("32", day("2025-01-10"), day("2025-01-30"));
        Lengths inJanuary = figures.placedSpells("32.16", day("2024-12-10"), day("2025-03-01"));

        assertThat(onTheTenth.count()).isEqualTo(4);
        assertThat(onTheTenth.median()).hasValue(21);
        assertThat(inJanuary.count()).isEqualTo(9);
        assertThat(inJanuary.median()).hasValue(41);
        assertThat(figures.placedSpells("ID", day("2025-01-11"), day("2025-01-30"))
                        .count())
                .isZero();
        assertThat(figures.placedSpells("12.75", day("2025-01-10"), day("2025-01-10"))
                        .median())
                .isEmpty();
        assertThat(figures.value("32.16", REG_IN, day("2025-01-01"))).isEqualTo(7);
    }

    private static int spell(int length, int dayOfMonth) {
        return Slots.SPELLS.of(length) * 31 + dayOfMonth - 1;
    }

    @Test
    void lagsAreFoundByTheDayOfReceiptAndAddUpOverLevels() {
        int twoMinutes = Slots.LAGS.of(Lags.length(Duration.ofMinutes(2))) * 31 + 9;
        int threeDays = Slots.LAGS.of(Lags.length(Duration.ofDays(3))) * 31 + 9;
        Figures figures = figures("32.16/lags", new MonthCells(new int[] {twoMinutes, threeDays}, new long[] {2, 1}));

        for (String area : new String[] {"32.16", "32", "ID"}) {
            assertThat(figures.lags(area, day("2025-01-10")).count()).as(area).isEqualTo(3);
            assertThat(figures.lags(area, day("2025-01-10")).median()).as(area).hasValue(2);
            assertThat(figures.lags(area, day("2025-01-11")).count()).as(area).isZero();
        }
        assertThat(figures.areas()).containsExactly("ID");
        assertThat(figures.changedSince(FrameVector.start("e1", 1))).containsExactly("32", "32.16", "ID");
    }

    @Test
    void aLagIsExactToTheMinuteThenToTheHourThenToTheDay() {
        assertThat(minutes(Duration.ofSeconds(-1))).isZero();
        assertThat(minutes(Duration.ofSeconds(59))).isZero();
        assertThat(minutes(Duration.ofMinutes(2_879).plusSeconds(59))).isEqualTo(2_879);
        assertThat(minutes(Duration.ofHours(48))).isEqualTo(48 * 60);
        assertThat(minutes(Duration.ofHours(49).minusSeconds(1))).isEqualTo(48 * 60);
        assertThat(minutes(Duration.ofDays(60).minusSeconds(1))).isEqualTo((60 * 24 - 1) * 60);
        assertThat(minutes(Duration.ofDays(60))).isEqualTo(60 * 24 * 60);
        assertThat(minutes(Duration.ofDays(61).minusSeconds(1))).isEqualTo(60 * 24 * 60);
        assertThat(minutes(Duration.ofDays(20_000).plusHours(23))).isEqualTo(20_000 * 24 * 60);
        assertThat(minutes(Duration.ofSeconds(Long.MAX_VALUE))).isEqualTo((1 << 20) * 24 * 60);
    }

    private static int minutes(Duration lag) {
        return Lags.minutes(Lags.length(lag));
    }

    @Test
    void aParticipantIsHeardByItsEventsAndByItsHeartbeats() {
        for (String key : new String[] {"@kab-bekasi", "@kab-bekasi/heartbeats"}) {
            Figures figures = figures(key, new MonthCells(new int[] {30}, new long[] {1}));

            assertThat(figures.heard("kab-bekasi", day("2025-01-31"), day("2025-02-02")))
                    .isTrue();
            assertThat(figures.heard("kab-bekasi", day("2025-01-28"), day("2025-01-30")))
                    .isFalse();
            assertThat(figures.heard("kab", day("2025-01-31"), day("2025-01-31")))
                    .isFalse();
            assertThat(figures.areas()).containsExactly("ID");
            assertThat(figures.firstDay()).isEmpty();
            assertThat(figures.changedSince(FrameVector.start("e1", 1))).isEmpty();
        }
    }

    @Test
    void lengthsBeyondTheirSlotsAreRefused() {
        assertThat(Slots.SPELLS.of(0)).isGreaterThan(Measures.COUNT);
        assertThat(Slots.SPELLS.of((1 << 22) - 1)).isLessThan(Slots.LAGS.of(0));
        assertThatThrownBy(() -> Slots.SPELLS.of(1 << 22)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Slots.SPELLS.of(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Of January 2025. */
    private static Figures figures(String key, MonthCells january) {
        View view = new View("e1", 1);
        view.apply(new PartitionFrame(
                Family.PERSONS,
                0,
                new Progress(1, Map.of(), Instant.EPOCH),
                Map.of(
                        new AreaMonth(key, 12 * 2025),
                        new PartitionFrame.Partial(1, PackedCells.merge(null, january)))));
        return view.figures();
    }
}
