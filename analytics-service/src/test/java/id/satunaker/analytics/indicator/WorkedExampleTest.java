package id.satunaker.analytics.indicator;

import static id.satunaker.analytics.indicator.Given.day;
import static id.satunaker.analytics.indicator.Given.placed;
import static id.satunaker.analytics.indicator.Given.registered;
import static id.satunaker.analytics.indicator.Given.retracted;
import static id.satunaker.analytics.indicator.Indicator.PLC;
import static id.satunaker.analytics.indicator.Indicator.PLC_REG;
import static id.satunaker.analytics.indicator.Indicator.REG_IN;
import static id.satunaker.analytics.indicator.Indicator.REG_OUT;
import static id.satunaker.analytics.indicator.Indicator.REG_TIN;
import static id.satunaker.analytics.indicator.Indicator.REG_TOUT;
import static id.satunaker.analytics.indicator.Indicator.REG_U;
import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.schemas.event.Education;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.PlacementEndReason;
import id.satunaker.schemas.event.PlacementEvent;
import id.satunaker.schemas.event.Registration;
import id.satunaker.schemas.event.Sex;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The worked example of the domain: every figure it states. */
class WorkedExampleTest {
    private static final Consumer<Registration.Builder> WHO =
            rest -> rest.setSex(Sex.F).setEducation(Education.SMK).setBirthMonth(day("2004-03-01"));

    private final JobSeekerEvent bekasi = registered("a", "32.16", "2025-01-10", WHO);
    private final JobSeekerEvent bandung = registered("b", "32.73", "2025-02-01", WHO);
    private final PlacementEvent job = placed(
            "c",
            "32.16",
            "2025-02-20",
            rest -> rest.setEndedOn(day("2025-03-05")).setEndReason(PlacementEndReason.LAID_OFF));

    @Test
    void beforeTheRetraction() {
        Seen seen = Seen.of(bekasi, bandung, job);

        assertThat(seen.days(REG_IN, "32.16", 2025)).isEqualTo(Map.of("01-10", 1L));
        seen.isOneFrom(REG_U, "32.16", "2025-01-10", "2025-01-31");
        assertThat(seen.days(REG_TOUT, "32.16", 2025)).isEqualTo(Map.of("02-01", 1L));
        assertThat(seen.days(REG_TIN, "32.73", 2025)).isEqualTo(Map.of("02-01", 1L));
        seen.isOneFrom(REG_U, "32", "2025-01-10", "2025-02-19");
        seen.isOneFrom(REG_U, "ID", "2025-01-10", "2025-02-19");
        assertThat(seen.days(REG_OUT, "32.73", 2025)).isEqualTo(Map.of("02-20", 1L, "07-31", 1L));
        assertThat(seen.by(REG_OUT, Dimension.REASON, "32.73", "2025-02-20")).isEqualTo(Map.of("PLACED", 1L));
        assertThat(seen.days(PLC, "32.16", 2025)).isEqualTo(Map.of("02-20", 1L));
        assertThat(seen.days(PLC_REG, "32.73", 2025)).isEqualTo(Map.of("02-20", 1L));
        assertThat(seen.days(REG_IN, "32.73", 2025)).isEqualTo(Map.of("03-05", 1L));
        seen.isOneFrom(REG_U, "32.73", "2025-03-05", "2025-07-30");
        assertThat(seen.days(REG_OUT, "32.16", 2025)).isEmpty();
        assertThat(seen.by(REG_OUT, Dimension.REASON, "32.73", "2025-07-31")).isEqualTo(Map.of("LAPSED", 1L));
        assertThat(seen.by(REG_U, Dimension.DURATION, "32.73", "2025-06-02")).isEqualTo(Map.of("D0T89", 1L));
        assertThat(seen.by(REG_U, Dimension.DURATION, "32.73", "2025-06-03")).isEqualTo(Map.of("D90T179", 1L));
        assertThat(seen.by(REG_U, Dimension.EDUCATION, "32.73", "2025-06-03")).isEqualTo(Map.of("SMK", 1L));
        assertThat(seen.by(REG_U, Dimension.AGE, "32.73", "2025-06-03")).isEqualTo(Map.of("Y15T24", 1L));
    }

    @Test
    void afterTheRetraction() {
        Seen seen = Seen.of(retracted(bandung), job, bandung, bekasi);

        for (Indicator indicator : Indicator.counts()) {
            assertThat(seen.days(indicator, "32.73", 2025)).as("%s", indicator).isEmpty();
        }
        assertThat(seen.days(REG_TOUT, "32.16", 2025)).isEmpty();
        assertThat(seen.days(PLC_REG, "32.16", 2025)).isEqualTo(Map.of("02-20", 1L));
        assertThat(seen.days(PLC, "32.16", 2025)).isEqualTo(Map.of("02-20", 1L));
        assertThat(seen.days(REG_IN, "32.16", 2025)).isEqualTo(Map.of("01-10", 1L, "03-05", 1L));
        assertThat(seen.days(REG_OUT, "32.16", 2025)).isEqualTo(Map.of("02-20", 1L, "07-09", 1L));
        assertThat(seen.by(REG_OUT, Dimension.REASON, "32.16", "2025-02-20")).isEqualTo(Map.of("PLACED", 1L));
        assertThat(seen.by(REG_OUT, Dimension.REASON, "32.16", "2025-07-09")).isEqualTo(Map.of("LAPSED", 1L));
        seen.isOneFrom(REG_U, "32.16", "2025-03-05", "2025-07-08");
    }
}
