package id.satunaker.ingest.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateFormatsTest {

    @ParameterizedTest
    @CsvSource({
        "dd/mm/yyyy, true",
        "[$-421]d mmmm yyyy;@, true",
        "h:mm, true",
        "General, false",
        "0.00E+00, false",
        "[Red]0, false"
    })
    void knowsADateByItsFormat(String format, boolean isDate) {
        assertThat(DateFormats.isDate(format)).isEqualTo(isDate);
    }

    @Test
    void takesNoFormatThatIsLongerThanSpreadsheetProgramsWrite() {
        assertThat(DateFormats.isDate("y".repeat(255))).isTrue();
        assertThat(DateFormats.isDate("y".repeat(256))).isFalse();
    }
}
