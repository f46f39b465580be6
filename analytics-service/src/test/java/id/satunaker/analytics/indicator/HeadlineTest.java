package id.satunaker.analytics.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.analytics.indicator.Publication.Issued;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said first of an area, on counts made by hand. */
class HeadlineTest {
    private static final String REGION = "32.16";
    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);
    private static final Measure UNEMPLOYED = Measure.of(Indicator.REG_U);
    private static final Measure PLACED = Measure.of(Indicator.PLC_REG);

    private final CountedBy counted = CountedBy.hand(REGION);

    @Test
    void aChangeIsTheFigureLessThatOfDaysBefore() {
        counted.add(DAY.minusDays(365), UNEMPLOYED, 100)
                .add(DAY.minusDays(30), UNEMPLOYED, -40)
                .add(DAY, UNEMPLOYED, 7);

        assertThat(value(headline().unemployed())).isEqualTo(67);
        assertThat(value(headline().change30())).isEqualTo(7);
        assertThat(value(headline().change365())).isEqualTo(-33);
    }

    @Test
    void aChangeSinceBeforeTheFirstRecordIsMissing() {
        counted.add(DAY.minusDays(30), UNEMPLOYED, 5);

        assertThat(value(headline().change30())).isZero();
        assertThat(headline().change365()).isEqualTo(Observation.missing());
        assertThat(headline().change365().status()).isEqualTo(Status.M);
        assertThat(Headline.of(nothing(), REGION, DAY).change30().status()).isEqualTo(Status.M);
    }

    @Test
    void thoseWhoFoundWorkAreOfThirtyDays() {
        counted.add(DAY.minusDays(30), PLACED, 1000)
                .add(DAY.minusDays(29), PLACED, 20)
                .add(DAY, PLACED, 3)
                .add(DAY.plusDays(1), PLACED, 500);

        assertThat(value(headline().fromRegister30())).isEqualTo(23);
    }

    @Test
    void openPostsAndPostsPerPersonAreThoseOfTheDay() {
        counted.add(DAY.minusDays(9), UNEMPLOYED, 8).add(DAY.minusDays(9), Measure.of(Indicator.VAC), 2);

        assertThat(value(headline().openPosts())).isEqualTo(2);
        assertThat(headline().postsPerPerson().value().value()).isEqualByComparingTo("0.25");
        assertThat(Headline.of(nothing(), REGION, DAY).postsPerPerson().status())
                .isEqualTo(Status.M);
    }

    /** A change lies in two months: it is final where both are. */
    @Test
    void aChangeBetweenReleasedMonthsSaysWhatItWas() {
        LocalDate may = LocalDate.of(2025, 5, 20);
        Figures then = counted.add(may.minusDays(30), UNEMPLOYED, 10).figures();
        Figures now = counted.add(may, UNEMPLOYED, 3).figures();
        Publication publication = Publication.exact(
                now,
                new Issued(
                        References.NONE,
                        month -> month.isBefore(YearMonth.of(2025, 6))
                                ? Optional.of(new Evaluation(then, References.NONE))
                                : Optional.empty()));

        Observation change = Headline.of(publication, REGION, may).change30();
        Observation later = Headline.of(publication, REGION, may.plusDays(20)).change30();

        assertThat(value(change)).isEqualTo(3);
        assertThat(change.status()).isEqualTo(Status.A);
        assertThat(change.released().value()).isEqualByComparingTo("0");
        assertThat(change.revision()).isEqualByComparingTo("3");
        assertThat(later.status()).isEqualTo(Status.P);
    }

    private Headline headline() {
        return Headline.of(Published.exactly(counted.figures()), REGION, DAY);
    }

    private static Publication nothing() {
        return Published.exactly(View.nothing());
    }

    private static long value(Observation observation) {
        BigDecimal value = observation.value().value();
        return value.longValueExact();
    }
}
