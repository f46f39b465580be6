package id.satunaker.analytics.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Layoffs of the last seven days beside those of the eight weeks before.
 *
 * @param last7 LAYOFF of the last 7 days, one window, placements
 * @param expected7 the mean of the eight weeks before, one decimal
 */
public record Layoffs(Observation last7, Observation expected7) {
    private static final int WEEK = 7;
    private static final int WEEKS = 8;
    private static final Measure LAYOFFS = Measure.of(Indicator.LAYOFF);
    private static final Quantity LAST = Quantity.over(WEEK, LAYOFFS);
    private static final Quantity BEFORE = new Quantity(LAYOFFS, WEEK, WEEK * WEEKS);

    /** Below that a week's layoffs are an employer's or two. */
    private static final BigDecimal LEAST = BigDecimal.TEN;

    private static final BigDecimal FAR = BigDecimal.valueOf(2);

    static Layoffs of(Publication publication, String area, LocalDate day) {
        return new Layoffs(
                publication.on(day, LAST, area),
                publication.on(day, BEFORE, area).dividedBy(WEEKS, 1));
    }

    /** Whether there are at least ten and more than twice as many as in the weeks before. */
    public boolean areFarAboveExpected() {
        BigDecimal last = last7.value().value();
        BigDecimal expected = expected7.value().value();
        return last != null
                && expected != null
                && last.compareTo(LEAST) >= 0
                && last.compareTo(expected.multiply(FAR)) > 0;
    }
}
