package id.satunaker.placement.records;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.placement.Samples;
import id.satunaker.schemas.event.Registration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidityTest {

    @ParameterizedTest
    @CsvSource({
        "2025-01-10,           ,           , 2025-07-09",
        "2025-01-10, 2025-02-20,           , 2025-08-19",
        "2025-01-10, 2024-02-20,           , 2025-07-09",
        "2025-01-10,           , 2025-07-08, 2025-07-08",
        "2025-01-10,           , 2025-07-10, 2025-07-09",
        "2025-01-10,           , 2025-01-10, 2025-01-10",
        "2023-09-01,           ,           , 2024-02-28"
    })
    void endsARegistrationWhenItEndsOrLapses(
            LocalDate registered, @Nullable LocalDate confirmed, @Nullable LocalDate ended, LocalDate expected) {
        Registration registration = Samples.registration()
                .setRegisteredOn(registered)
                .setConfirmedOn(confirmed)
                .setEndedOn(ended)
                .build();

        assertThat(new Validity(180).inForceUntil(registration)).isEqualTo(expected);
    }
}
