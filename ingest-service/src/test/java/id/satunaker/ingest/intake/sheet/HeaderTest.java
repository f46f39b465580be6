package id.satunaker.ingest.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.ingest.intake.ItemKind;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HeaderTest {

    @ParameterizedTest
    @CsvSource({"0,A", "25,Z", "26,AA", "51,AZ", "52,BA", "701,ZZ", "702,AAA", "16383,XFD"})
    void namesColumnsAsSpreadsheetProgramsDo(int position, String letters) {
        assertThat(Header.letter(position)).isEqualTo(letters);
    }

    @ParameterizedTest
    @EnumSource(ItemKind.class)
    void takesEveryColumnUnderItsTitle(ItemKind kind) {
        List<String> titles = Columns.of(kind).all().stream().map(Column::title).toList();

        Header header = header(kind, titles.toArray(String[]::new));

        assertThat(header.flaws()).isEmpty();
        assertThat(Columns.of(kind).all()).allMatch(column -> header.letter(column.pointer()) != null);
    }

    @Test
    void showsNoNameThatMightBeANik() {
        Header header = header(ItemKind.JOB_SEEKER, "3216014503040001", "telepon");

        assertThat(header.flaws())
                .extracting(flaw -> flaw.letter() + " " + flaw.violation().pointer())
                .startsWith("A ", "B /telepon");
    }

    @Test
    void leavesItsOwnRemarksOut() {
        Header header = header(ItemKind.VACANCY, "recordId", "Error", "regionCode", "hint");

        assertThat(header.flaws()).isEmpty();
        assertThat(header.positions()).containsExactly(0, 2);
    }

    private static Header header(ItemKind kind, String... names) {
        List<Cell> cells = Arrays.stream(names).<Cell>map(Cell.Text::new).toList();
        return new Header(new Row(1, cells), Columns.of(kind), true);
    }
}
