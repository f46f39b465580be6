package id.satunaker.analytics.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The law of what a page says first: it is the indicators' own series, added up day by day where everything may be seen,
 * and where it may not, what is shown elsewhere of the same window.
 */
final class LawHeadline {
    private static final int BASE = 5;
    private static final int DAYS = 12;

    private final Publication exact;
    private final Publication open;
    private final String area;
    private final LocalDate day;

    private LawHeadline(Publication exact, Publication open, String area, LocalDate day) {
        this.exact = exact;
        this.open = open;
        this.area = area;
        this.day = day;
    }

    /** The first figure that differs, in words; empty where none does. */
    static Optional<String> violation(LawCase law, LawFold fold) {
        Figures figures = fold.run(frame -> {});
        Publication exact = Published.exactly(figures);
        Publication open = Published.inNight(law.to(), figures);
        return days(law)
                .flatMap(day -> figures.areas().stream().map(area -> new LawHeadline(exact, open, area, day)))
                .flatMap(headline -> headline.difference().stream())
                .findFirst();
    }

    /** A dozen or so, from the last one back. */
    private static Stream<LocalDate> days(LawCase law) {
        long length = law.to().toEpochDay() - law.from().toEpochDay();
        long step = 1 + length / DAYS;
        return LongStream.rangeClosed(0, length / step).mapToObj(i -> law.to().minusDays(i * step));
    }

    private Optional<String> difference() {
        Headline exactly = Headline.of(exact, area, day);
        Headline openly = Headline.of(open, area, day);
        return Stream.of(
                        equal("change in 30 days", exactly.change30(), change(exact, 30)),
                        equal("change in a year", exactly.change365(), change(exact, 365)),
                        equal("open change in 30 days", openly.change30(), change(open, 30)),
                        equal("open change in a year", openly.change365(), change(open, 365)),
                        equal("from the register", exactly.fromRegister30(), sum(Indicator.PLC_REG, 0, 30)),
                        equal("layoffs", exactly.layoffs().last7(), sum(Indicator.LAYOFF, 0, 7)),
                        equal("layoffs expected", exactly.layoffs().expected7(), meanOfEightWeeks()),
                        openJobFinding(openly.fromRegister30()),
                        rounded("open from the register", openly.fromRegister30(), exactly.fromRegister30()),
                        rounded(
                                "open layoffs",
                                openly.layoffs().last7(),
                                exactly.layoffs().last7()))
                .flatMap(Optional::stream)
                .findFirst()
                .map(difference -> area + " on " + day + ": " + difference);
    }

    private Optional<BigDecimal> change(Publication publication, int days) {
        List<Observation> series = publication.series(Indicator.REG_U, new Range(area, day.minusDays(days), day));
        boolean isKnown = publication
                .firstDay()
                .map(LocalDate::toEpochDay)
                .filter(first -> first <= day.toEpochDay() - days)
                .isPresent();
        return isKnown ? Optional.of(value(series.get(days)).subtract(value(series.get(0)))) : Optional.empty();
    }

    private Optional<BigDecimal> sum(Indicator indicator, int daysBefore, int days) {
        LocalDate to = day.minusDays(daysBefore);
        return exact.series(indicator, new Range(area, to.minusDays(days - 1L), to)).stream()
                .map(LawHeadline::value)
                .reduce(BigDecimal::add);
    }

    private Optional<BigDecimal> meanOfEightWeeks() {
        return sum(Indicator.LAYOFF, 7, 56).map(sum -> sum.divide(BigDecimal.valueOf(8), 1, RoundingMode.HALF_UP));
    }

    /** Whoever divides by the register's mean finds the job finding rate that is shown. */
    private Optional<String> openJobFinding(Observation fromRegister) {
        BigDecimal numerator = open.on(day, Indicator.JFR30, area).value().numerator();
        return numerator == null
                ? Optional.empty()
                : equal("open from the register beside JFR30", fromRegister, Optional.of(numerator));
    }

    /** A neighbouring multiple of five, unless it is withheld. */
    private static Optional<String> rounded(String name, Observation shown, Observation exactly) {
        if (shown.status() == Status.Q) {
            return Optional.empty();
        }
        BigDecimal error = value(shown).subtract(value(exactly)).abs();
        return error.intValue() < BASE && value(shown).intValue() % BASE == 0
                ? Optional.empty()
                : Optional.of(name + " is shown as " + value(shown) + " and is " + value(exactly));
    }

    private static Optional<String> equal(String name, Observation said, Optional<BigDecimal> expected) {
        return Optional.ofNullable(said.value().value()).equals(expected)
                ? Optional.empty()
                : Optional.of("%s is said to be %s, its series say %s".formatted(name, said.value(), expected));
    }

    private static BigDecimal value(Observation observation) {
        return Optional.ofNullable(observation.value().value()).orElseThrow();
    }
}
