package id.satunaker.analytics.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** Reads figures the way the tests of the rules speak: by indicator, category, area and ISO day. */
record Seen(Figures figures) {
    static Seen of(Object... personEvents) {
        return new Seen(Given.figures(personEvents));
    }

    long total(Indicator indicator, String area, String day) {
        return figures.value(area, Measure.of(indicator), LocalDate.parse(day));
    }

    /** The categories of a breakdown that are not 0. */
    Map<String, Long> by(Indicator indicator, Dimension dimension, String area, String day) {
        Map<String, Long> values = new TreeMap<>();
        Measure.by(indicator, dimension).forEach((category, measure) -> {
            long value = figures.value(area, measure, LocalDate.parse(day));
            if (value != 0) {
                values.put(category, value);
            }
        });
        return values;
    }

    /** Every day of a year on which the total is not 0, with it. */
    Map<String, Long> days(Indicator indicator, String area, int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        long[] series = figures.series(area, Measure.of(indicator), first, LocalDate.of(year, 12, 31));
        Map<String, Long> days = new TreeMap<>();
        for (int i = 0; i < series.length; i++) {
            if (series[i] != 0) {
                days.put(first.plusDays(i).toString().substring(5), series[i]);
            }
        }
        return days;
    }

    /** The stock is 1 in the area on exactly the days {@code first .. last}. */
    void isOneFrom(Indicator stock, String area, String first, String last) {
        assertThat(total(stock, area, LocalDate.parse(first).minusDays(1).toString()))
                .as("the day before %s", first)
                .isZero();
        assertThat(figures.series(area, Measure.of(stock), LocalDate.parse(first), LocalDate.parse(last)))
                .as("%s .. %s", first, last)
                .isNotEmpty()
                .containsOnly(1);
        assertThat(total(stock, area, LocalDate.parse(last).plusDays(1).toString()))
                .as("the day after %s", last)
                .isZero();
    }
}
