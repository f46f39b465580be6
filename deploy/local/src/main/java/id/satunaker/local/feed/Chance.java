package id.satunaker.local.feed;

import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;

/** Seeded chance in the few shapes the made-up life needs. */
final class Chance {

    private final RandomGenerator random;

    Chance(RandomGenerator random) {
        this.random = random;
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    /** A whole number from {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    /** Days until something that happens at a constant rate, at least 1. */
    int waitingDays(double mean) {
        return 1 + (int) (-mean * Math.log1p(-random.nextDouble()));
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    char oneOf(String letters) {
        return letters.charAt(random.nextInt(letters.length()));
    }

    /** A day of the span, twice as likely in June to August when school leavers register. */
    LocalDate seasonalDay(LocalDate first, int days) {
        LocalDate day = first.plusDays(random.nextInt(days));
        boolean season = day.getMonthValue() >= 6 && day.getMonthValue() <= 8;
        return season || happens(0.5) ? day : first.plusDays(random.nextInt(days));
    }
}
