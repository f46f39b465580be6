package id.satunaker.placement.records;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.placement.Samples;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.PlacementEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked example of the domain: two registers, one job of two weeks. */
class PersonTest {
    private static final JobSeekerEvent BEKASI = registered("kab-bekasi", "32.16", "2025-01-10");
    private static final JobSeekerEvent BANDUNG = registered("kota-bandung", "32.73", "2025-02-01");
    private static final PlacementEvent JOB = Samples.placement(
            Samples.envelope("kab-bekasi", "p-1"),
            Samples.ALICE,
            Samples.placement().setStartedOn(LocalDate.parse("2025-02-20")).setEndedOn(LocalDate.parse("2025-03-05")));
    private static final Person PERSON =
            new Person(Samples.ALICE, List.of(BEKASI, BANDUNG), List.of(JOB), new Validity(180));

    @ParameterizedTest
    @CsvSource({
        "2025-01-09,      , false,           ",
        "2025-01-10, 32.16, false, 2025-01-10",
        "2025-01-31, 32.16, false, 2025-01-10",
        "2025-02-01, 32.73, false, 2025-01-10",
        "2025-02-19, 32.73, false, 2025-01-10",
        "2025-02-20, 32.73, true,            ",
        "2025-03-04, 32.73, true,            ",
        "2025-03-05, 32.73, false, 2025-03-05",
        "2025-07-30, 32.73, false, 2025-03-05",
        "2025-07-31,      , false,           "
    })
    void isAtHomeEmployedAndUnemployedByDay(
            LocalDate day, @Nullable String region, boolean employed, @Nullable LocalDate unemployedSince) {
        assertThat(PERSON.home(day).map(home -> home.getEnvelope().getRegionCode()))
                .isEqualTo(Optional.ofNullable(region));
        assertThat(PERSON.isEmployed(day)).isEqualTo(employed);
        assertThat(PERSON.isUnemployed(day)).isEqualTo(unemployedSince != null);
        assertThat(PERSON.unemployedSince(day)).isEqualTo(Optional.ofNullable(unemployedSince));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-31, UNEMPLOYED, UPCOMING",
        "2025-02-20, PLACED,     PLACED",
        "2025-07-09, LAPSED,     UNEMPLOYED",
        "2025-07-31, LAPSED,     LAPSED"
    })
    void hasAStatusInEachRegister(LocalDate day, JobSeekerStatus bekasi, JobSeekerStatus bandung) {
        assertThat(PERSON.status(BEKASI, day)).isEqualTo(bekasi);
        assertThat(PERSON.status(BANDUNG, day)).isEqualTo(bandung);
    }

    private static JobSeekerEvent registered(String participant, String region, String day) {
        return Samples.jobSeeker(
                Samples.envelope(participant, "r-1").setRegionCode(region),
                Samples.ALICE,
                Samples.registration()
                        .setRegisteredOn(LocalDate.parse(day))
                        .setEndedOn(null)
                        .setConfirmedOn(null)
                        .setWorking(false));
    }
}
