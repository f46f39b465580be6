package id.satunaker.analytics.indicator;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * The days a random history happens on: half of them from a few days close together, so that things coincide, start
 * where others end and fall on leap days, year ends and the first day there is.
 */
final class HistoriesDays {

    /** Days of {@link #about}, in the bodies, or fewer. */
    private static final int LONGEST = 91;

    private static final LocalDate EARLIEST = LocalDate.EPOCH;
    private static final List<LocalDate> ANCHORS = Stream.of(
                    "1970-01-01", "1999-12-31", "2000-02-29", "2023-12-31", "2024-02-29", "2024-12-31", "2028-02-29")
            .map(LocalDate::parse)
            .toList();

    private final Random random;
    private final int validityDays;
    private final LocalDate first;
    private final LocalDate last;
    private final List<LocalDate> busy;

    HistoriesDays(Random random, int span, int validityDays) {
        this.random = random;
        this.validityDays = validityDays;
        LocalDate anchor = ANCHORS.get(random.nextInt(ANCHORS.size()));
        LocalDate start = anchor.minusDays(random.nextInt(span));
        this.first = start.isBefore(EARLIEST) ? EARLIEST : start;
        this.last = first.plusDays(span);
        LocalDate other = first.plusDays(random.nextInt(span));
        this.busy = Stream.of(
                        anchor,
                        anchor.plusDays(1),
                        other,
                        other.plusDays(1),
                        other.plusDays(validityDays),
                        other.plusDays(91))
                .filter(day -> !day.isAfter(last))
                .toList();
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    int upTo(int most) {
        return random.nextInt(most + 1);
    }

    LocalDate any() {
        if (chance(0.5)) {
            return oneOf(busy);
        }
        return first.plusDays(upTo((int) (last.toEpochDay() - first.toEpochDay())));
    }

    /** A day at least so many days after another. */
    LocalDate after(LocalDate start, int least) {
        LocalDate earliest = start.plusDays(least);
        LocalDate day = chance(0.3) ? any() : earliest.plusDays(upTo(chance(0.5) ? 3 : validityDays + 2));
        return day.isBefore(earliest) ? earliest : day;
    }

    /** One of the days around so many days after another. */
    LocalDate about(LocalDate start, int later) {
        return start.plusDays(later - 1L + upTo(2));
    }

    /** A birth month: most turn a limit of an age class within the history, all are 15 or older. */
    LocalDate birthMonth() {
        int age = oneOf(List.of(16, 20, 25, 25, 35, 45, 55, 65, 65, 80));
        return any().plusDays(upTo(20)).withDayOfMonth(1).minusYears(age);
    }

    /** When a source wrote something down: ties are common. */
    Instant recordedAt() {
        return last.atStartOfDay().toInstant(ZoneOffset.UTC).plus(Duration.ofHours(upTo(5)));
    }

    /** From a clock that is behind to a year, and often where lags begin to be kept less exactly. */
    Duration lag() {
        Duration about = oneOf(List.of(Duration.ZERO, Duration.ofHours(7), Duration.ofDays(2), Duration.ofDays(60)));
        Duration more = Duration.ofSeconds(upTo(chance(0.5) ? 200 : 100_000));
        return chance(0.3) ? about.minus(more) : chance(0.1) ? about.plusDays(upTo(300)) : about.plus(more);
    }

    /** A case whose window holds every day on which something of these days can count. */
    LawCase window(long seed) {
        LocalDate lastEnd = last.plusDays(Math.max(validityDays, LONGEST) + 2).plusDays(Math.max(validityDays, 61) + 2);
        return new LawCase(seed, seed, validityDays, first.minusDays(2), lastEnd, List.of());
    }
}
