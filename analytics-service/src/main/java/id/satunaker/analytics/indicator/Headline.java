package id.satunaker.analytics.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first that is said of an area on a day.
 *
 * @param unemployed REG_U, persons
 * @param change30 how much more or less that is than 30 days before; missing where there are no records of that day
 * @param change365 the same of 365 days before
 * @param fromRegister30 PLC_REG of the last 30 days: registered persons who found work
 * @param openPosts VAC
 * @param postsPerPerson TIGHT
 */
public record Headline(
        Figure unemployed,
        Figure change30,
        Figure change365,
        Figure fromRegister30,
        Figure openPosts,
        Figure postsPerPerson,
        Layoffs layoffs) {
    private static final int MONTH = 30;
    private static final int YEAR = 365;

    /** A figure made of those that are served. @param value null where one of these is not shown */
    public record Figure(@Nullable BigDecimal value, Status status) {
        static Figure of(Observation observation) {
            return new Figure(observation.value().value(), observation.status());
        }

        static Figure missing() {
            return new Figure(null, Status.M);
        }
    }

    public static Headline of(Publication publication, String area, LocalDate day) {
        return new Headline(
                Figure.of(publication.on(day, Indicator.REG_U, area)),
                change(publication, area, day, MONTH),
                change(publication, area, day, YEAR),
                sum(publication.series(Indicator.PLC_REG, new Range(area, day.minusDays(MONTH - 1L), day))),
                Figure.of(publication.on(day, Indicator.VAC, area)),
                Figure.of(publication.on(day, Indicator.TIGHT, area)),
                Layoffs.of(publication, area, day));
    }

    private static Figure change(Publication publication, String area, LocalDate day, int days) {
        LocalDate before = day.minusDays(days);
        if (publication.firstDay().filter(first -> !first.isAfter(before)).isEmpty()) {
            return Figure.missing();
        }
        Figure now = Figure.of(publication.on(day, Indicator.REG_U, area));
        Figure then = Figure.of(publication.on(before, Indicator.REG_U, area));
        return now.value() == null || then.value() == null
                ? new Figure(null, now.value() == null ? now.status() : then.status())
                : new Figure(now.value().subtract(then.value()), now.status());
    }

    /** As provisional as the last of them; not shown where one of them is not. */
    static Figure sum(List<Observation> observations) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Observation observation : observations) {
            BigDecimal value = observation.value().value();
            if (value == null) {
                return Figure.of(observation);
            }
            sum = sum.add(value);
        }
        return new Figure(sum, observations.get(observations.size() - 1).status());
    }
}
