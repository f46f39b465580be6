package id.satunaker.analytics.indicator;

/**
 * The rules as a pure function (R2 to R10): what the records of one person, or one vacancy, add to every region, measure
 * and day. A stock has +1 on the day it starts to count and -1 on the day it stops, in the future too; a flow has its
 * number on its day. Thread-safe.
 */
public final class Contributions {
    private static final int RULES = 1;

    private final int validityDays;

    /** @param validityDays V of R2: days without a confirmation after which a registration lapses, at least 1 */
    public Contributions(int validityDays) {
        this.validityDays = validityDays;
    }

    /** Names the rules and V: what was added under one epoch must never be subtracted under another. */
    public String epoch() {
        return "r" + RULES + "-v" + validityDays;
    }

    public Cells of(Person person) {
        throw new UnsupportedOperationException();
    }

    public Cells of(VacancyPosts posts) {
        throw new UnsupportedOperationException();
    }
}
