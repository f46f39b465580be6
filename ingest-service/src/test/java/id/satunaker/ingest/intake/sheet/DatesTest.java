package id.satunaker.ingest.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource({
        "2025-01-31, 2025-01-31",
        "31/01/2025, 2025-01-31",
        "31-01-2025, 2025-01-31",
        "1/2/2025, 2025-02-01",
        "45688, 2025-01-31",
        "25569, 1970-01-01",
        "2025-01-31 00:00:00, 2025-01-31",
        "2025-01-31T00:00:00.000, 2025-01-31",
        "31/01/2025 0:00, 2025-01-31"
    })
    void writesEveryFormOfADayAsIso(String text, String iso) {
        assertThat(Dates.isoDay(text)).isEqualTo(iso);
    }

    @ParameterizedTest
    @CsvSource({
        "31/13/2025, 2025-13-31",
        "31/01/25, 31/01/25",
        "31.01.2025, 31.01.2025",
        "31/01-2025, 31/01-2025",
        "4568, 4568",
        "456881, 456881",
        "2025-01-31 12:00:00, 2025-01-31 12:00:00"
    })
    void leavesToTheRulesWhatIsNoDay(String text, String same) {
        assertThat(Dates.isoDay(text)).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({
        "2004-03, 2004-03",
        "03/2004, 2004-03",
        "3-2004, 2004-03",
        "15/03/2004, 2004-03",
        "38047, 2004-03",
        "Maret, Maret"
    })
    void writesEveryFormOfAMonthAsIso(String text, String iso) {
        assertThat(Dates.isoMonth(text)).isEqualTo(iso);
    }
}
