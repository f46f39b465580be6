package id.satunaker.analytics.indicator;

import id.satunaker.analytics.indicator.Headline.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * Layoffs of the last seven days beside those of the eight weeks before.
 *
 * @param last7 LAYOFF of the last 7 days, placements
 * @param expected7 the mean of the eight weeks before, one decimal
 */
public record Layoffs(Figure last7, Figure expected7) {
    private static final int WEEK = 7;
    private static final int WEEKS = 8;
    /** Below that a week's layoffs are an employer's or two. */
    private static final BigDecimal LEAST = BigDecimal.TEN;

    private static final BigDecimal FAR = BigDecimal.valueOf(2);

    static Layoffs of(Publication publication, String area, LocalDate day) {
        LocalDate week = day.minusDays(WEEK - 1L);
        Range before = new Range(area, week.minusDays((long) WEEK * WEEKS), week.minusDays(1));
        return new Layoffs(
                Headline.sum(publication.series(Indicator.LAYOFF, new Range(area, week, day))),
                mean(Headline.sum(publication.series(Indicator.LAYOFF, before))));
    }

    private static Figure mean(Figure sum) {
        BigDecimal value = sum.value();
        return value == null
                ? sum
                : new Figure(value.divide(BigDecimal.valueOf(WEEKS), 1, RoundingMode.HALF_UP), sum.status());
    }

    /** Whether there are at least ten and more than twice as many as in the weeks before. */
    public boolean areFarAboveExpected() {
        BigDecimal last = last7.value();
        BigDecimal expected = expected7.value();
        return last != null
                && expected != null
                && last.compareTo(LEAST) >= 0
                && last.compareTo(expected.multiply(FAR)) > 0;
    }
}
