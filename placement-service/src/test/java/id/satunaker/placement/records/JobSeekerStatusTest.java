package id.satunaker.placement.records;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.placement.Samples;
import id.satunaker.schemas.event.Registration;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobSeekerStatusTest {
    private static final LocalDate REGISTERED = LocalDate.parse("2025-01-10");
    private static final LocalDate LAPSE = LocalDate.parse("2025-07-09");

    @ParameterizedTest
    @CsvSource({
        "2025-01-09, false, false, UPCOMING",
        "2025-01-10, false, false, UNEMPLOYED",
        "2025-01-10, false, true,  REGISTERED",
        "2025-01-10, true,  false, PLACED",
        "2025-01-10, true,  true,  PLACED",
        "2025-01-09, true,  false, UPCOMING",
        "2025-07-08, false, false, UNEMPLOYED",
        "2025-07-09, false, false, LAPSED",
        "2025-07-09, true,  false, LAPSED"
    })
    void followsTheDatesThenEmploymentThenWorking(
            LocalDate day, boolean employed, boolean working, JobSeekerStatus expected) {
        Registration registration = registration().setWorking(working).build();

        assertThat(JobSeekerStatus.of(registration, employed, day, new Validity(180)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-02-01, 2025-01-31, UNEMPLOYED",
        "2025-02-01, 2025-02-01, ENDED",
        "2025-07-09, 2025-07-09, ENDED",
        "2025-07-10, 2025-07-09, LAPSED",
        "2025-07-10, 2025-07-10, LAPSED",
        "2025-01-10, 2025-01-10, ENDED"
    })
    void isWhatEndedItFirst(LocalDate ended, LocalDate day, JobSeekerStatus expected) {
        Registration registration = registration().setEndedOn(ended).build();

        assertThat(JobSeekerStatus.of(registration, false, day, new Validity(180)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2025-07-09, UNEMPLOYED", "2025-08-28, LAPSED"})
    void lapsesLaterWhenConfirmed(LocalDate day, JobSeekerStatus expected) {
        Registration registration =
                registration().setConfirmedOn(REGISTERED.plusDays(50)).build();

        assertThat(LAPSE.plusDays(50)).isEqualTo("2025-08-28");
        assertThat(JobSeekerStatus.of(registration, false, day, new Validity(180)))
                .isEqualTo(expected);
    }

    private static Registration.Builder registration() {
        return Samples.registration()
                .setRegisteredOn(REGISTERED)
                .setEndedOn(null)
                .setConfirmedOn(null)
                .setWorking(false);
    }
}
