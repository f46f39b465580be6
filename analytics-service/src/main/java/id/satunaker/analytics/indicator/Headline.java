package id.satunaker.analytics.indicator;

import java.time.LocalDate;

/**
 * The first that is said of an area on a day.
 *
 * @param unemployed REG_U, persons
 * @param change30 how many more or fewer that is than 30 days before; missing where no records are of so long ago
 * @param change365 the same of 365 days before
 * @param fromRegister30 PLC_REG of the last 30 days, one window: registered persons who found work
 * @param openPosts VAC
 * @param postsPerPerson TIGHT
 */
public record Headline(
        Observation unemployed,
        Observation change30,
        Observation change365,
        Observation fromRegister30,
        Observation openPosts,
        Observation postsPerPerson,
        Layoffs layoffs) {
    private static final int MONTH = 30;
    private static final int YEAR = 365;
    private static final Quantity FROM_REGISTER = Quantity.over(MONTH, Measure.of(Indicator.PLC_REG));

    public static Headline of(Publication publication, String area, LocalDate day) {
        return new Headline(
                publication.on(day, Indicator.REG_U, area),
                change(publication, area, day, MONTH),
                change(publication, area, day, YEAR),
                publication.on(day, FROM_REGISTER, area),
                publication.on(day, Indicator.VAC, area),
                publication.on(day, Indicator.TIGHT, area),
                Layoffs.of(publication, area, day));
    }

    private static Observation change(Publication publication, String area, LocalDate day, int days) {
        LocalDate before = day.minusDays(days);
        boolean isKnown =
                publication.firstDay().filter(first -> !first.isAfter(before)).isPresent();
        return isKnown
                ? publication.on(day, Indicator.REG_U, area).minus(publication.on(before, Indicator.REG_U, area))
                : Observation.missing();
    }
}
