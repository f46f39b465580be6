package id.satunaker.placement.records;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.placement.Samples;
import id.satunaker.schemas.event.Vacancy;
import id.satunaker.schemas.event.VacancyCloseReason;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three posts, opened on 1 March and valid until the 30th. */
class VacancyStatusTest {

    @ParameterizedTest
    @CsvSource({
        "2025-02-28, 0, UPCOMING",
        "2025-02-28, 3, UPCOMING",
        "2025-03-01, 0, OPEN",
        "2025-03-01, 2, OPEN",
        "2025-03-01, 3, FILLED",
        "2025-03-01, 4, FILLED",
        "2025-03-30, 2, OPEN",
        "2025-03-31, 2, EXPIRED",
        "2025-03-31, 3, EXPIRED"
    })
    void followsTheDatesThenThePostsLeft(LocalDate day, long started, VacancyStatus expected) {
        assertThat(status(vacancy(), day, started)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-10, FILLED,    2025-03-09, OPEN",
        "2025-03-10, FILLED,    2025-03-10, FILLED",
        "2025-03-10, CANCELLED, 2025-03-10, CANCELLED",
        "2025-03-10, EXPIRED,   2025-03-10, EXPIRED",
        "2025-03-10, _U,        2025-03-10, CLOSED",
        "2025-03-10, CANCELLED, 2025-04-10, CANCELLED",
        "2025-03-31, CANCELLED, 2025-03-31, CANCELLED",
        "2025-04-01, CANCELLED, 2025-03-31, EXPIRED",
        "2025-04-01, CANCELLED, 2025-04-02, EXPIRED",
        "2025-03-01, CANCELLED, 2025-02-28, UPCOMING",
        "2025-03-01, CANCELLED, 2025-03-01, CANCELLED"
    })
    void isWhatEndedItFirst(
            @Nullable LocalDate closed, VacancyCloseReason reason, LocalDate day, VacancyStatus expected) {
        assertThat(status(vacancy().setClosedOn(closed).setCloseReason(reason), day, 0))
                .isEqualTo(expected);
    }

    private static VacancyStatus status(Vacancy.Builder vacancy, LocalDate day, long started) {
        return new VacancyPosts(Samples.vacancy(Samples.envelope("kab-bekasi", "v-1"), vacancy), day, started).status();
    }

    private static Vacancy.Builder vacancy() {
        return Samples.vacancy().setClosedOn(null).setCloseReason(VacancyCloseReason._U);
    }
}
