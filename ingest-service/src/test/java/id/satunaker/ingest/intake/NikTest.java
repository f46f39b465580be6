package id.satunaker.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NikTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3216014503040001",
                "a3216014503040001",
                "3216014503040001z",
                "0003216014503040001",
                "32160145030400019",
                "no 9916010101000001 yes"
            })
    void isHeldByAnySixteenDigitsInARow(String text) {
        assertThat(Nik.isHeldBy(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "321601450304000", "3216-0145-0304-0001", "3216014503040000", "20250110235959999"})
    void isNotHeldByOtherDigits(String text) {
        assertThat(Nik.isHeldBy(text)).isFalse();
    }

    /** The rule again, by the calendar of the JDK and all centuries. */
    @Test
    void agreesWithTheCalendarOnEveryDate() {
        Random random = new Random(20250630);

        for (int i = 0; i < 10_000; i++) {
            String date = "%06d".formatted(random.nextInt(1_000_000));
            String nik = "321601" + date + "0001";
            assertThat(Nik.flawOf(nik) == null).as(date).isEqualTo(isDateInSomeCentury(date));
        }
    }

    private static boolean isDateInSomeCentury(String date) {
        int day = Integer.parseInt(date.substring(0, 2));
        String month = date.substring(2, 4);
        String year = date.substring(4);
        int born = day >= 41 ? day - 40 : day;
        return Stream.of("19", "20").anyMatch(century -> {
            try {
                LocalDate.parse(century + year + "-" + month + "-" + "%02d".formatted(born));
                return true;
            } catch (DateTimeException e) {
                return false;
            }
        });
    }
}
