package id.satunaker.placement.records;

import static id.satunaker.placement.Samples.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.placement.Samples;
import id.satunaker.schemas.event.Vacancy;
import org.junit.jupiter.api.Test;

class OpenPeriodTest {
    private final Vacancy.Builder unlimited =
            Samples.vacancy().setValidUntil(null).setClosedOn(null);

    @Test
    void opensOnItsFirstDay() {
        OpenPeriod period = OpenPeriod.of(unlimited.build());

        assertThat(period.contains(DAY)).isTrue();
        assertThat(period.contains(DAY.minusDays(1))).isFalse();
    }

    @Test
    void lastsSixtyDaysUnlessLimited() {
        OpenPeriod period = OpenPeriod.of(unlimited.build());

        assertThat(period.contains(DAY.plusDays(59))).isTrue();
        assertThat(period.contains(DAY.plusDays(60))).isFalse();
    }

    @Test
    void includesTheLastDayOfItsValidity() {
        OpenPeriod period =
                OpenPeriod.of(unlimited.setValidUntil(DAY.plusDays(90)).build());

        assertThat(period.contains(DAY.plusDays(90))).isTrue();
        assertThat(period.contains(DAY.plusDays(91))).isFalse();
    }

    @Test
    void excludesTheDayItCloses() {
        OpenPeriod period = OpenPeriod.of(unlimited.setClosedOn(DAY.plusDays(5)).build());

        assertThat(period.contains(DAY.plusDays(4))).isTrue();
        assertThat(period.contains(DAY.plusDays(5))).isFalse();
    }

    @Test
    void endsAtTheEarlierOfClosingAndExpiry() {
        Vacancy closedLate = unlimited
                .setValidUntil(DAY.plusDays(9))
                .setClosedOn(DAY.plusDays(20))
                .build();

        assertThat(OpenPeriod.of(closedLate).until()).isEqualTo(DAY.plusDays(10));
    }

    @Test
    void isEmptyWhenClosedOnTheDayItOpens() {
        OpenPeriod period = OpenPeriod.of(unlimited.setClosedOn(DAY).build());

        assertThat(period.contains(DAY)).isFalse();
    }
}
