package id.satunaker.ingest.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.ingest.intake.Code;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvParserTest {
    private static final String TEXT =
            "sep=;\r\na;b;c\r\n\"x;1\";\"two\nlines\";\"say \"\"so\"\"\"\r\r\n;;\n \"y\" ;5\" pipe;'z\nlast;\"\"\"\";";

    @Test
    void readsTheSameRowsHoweverTheTextIsCut() {
        List<List<String>> whole = texts(rows(TEXT));

        assertThat(whole)
                .containsExactly(
                        List.of("a", "b", "c"),
                        List.of("x;1", "two\nlines", "say \"so\""),
                        List.of(""),
                        List.of("", "", ""),
                        List.of("y ", "5\" pipe", "'z"),
                        List.of("last", "\"", ""));
        for (int first = 0; first < TEXT.length(); first++) {
            for (int second = first; second < TEXT.length(); second++) {
                List<Row> rows = rows(TEXT.substring(0, first), TEXT.substring(first, second), TEXT.substring(second));
                assertThat(texts(rows)).as("cut at %d and %d", first, second).isEqualTo(whole);
            }
        }
    }

    @Test
    void numbersEveryRowThatASpreadsheetProgramShows() {
        List<Row> rows = rows("a,b\n\n\"1\n2\",3\r\n4,5");

        assertThat(rows).extracting(Row::number).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void takesNoMoreColumnsThanOfAWorkbook() {
        List<Row> rows = rows(",".repeat(60_000) + "\n" + ",".repeat(60_000) + "x\n1,2\n");

        assertThat(rows).extracting(row -> row.cells().size()).containsExactly(1_000, 1_000, 2);
        assertThat(rows).extracting(Row::flaw).containsExactly(null, Code.CELL_UNNAMED, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,\"2\n3,4\n", "a,b\n1,\"2\"x\n", "a,b\n\"1\"2\",3\n", "a,b\n1,\"2\"\"\n"})
    void saysWhichRowIsMalformed(String text) {
        List<Row> rows = rows(text);

        assertThat(rows.get(0).flaw()).isNull();
        assertThat(rows.get(1).flaw()).isEqualTo(Code.ROW_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b;c,d\n", "\"a;b;c;d\",e\n", "\n \na,b\nc;d;e;f\n", "a\n", "", "a,b"})
    void takesTheSeparatorThatTheFirstRowHasMostOf(String text) {
        CsvParser parser = new CsvParser();

        parser.parse(text);
        parser.finish();

        assertThat(parser.separator()).isEqualTo(',');
    }

    @Test
    void holdsNoMoreThanTheBeginningOfOneRow() {
        CsvParser parser = new CsvParser();

        parser.parse("a,b\n" + "1,2\n".repeat(100_000) + "3,\"4");

        assertThat(parser.held()).isEqualTo(4);
    }

    private static List<Row> rows(String... texts) {
        CsvParser parser = new CsvParser();
        List<Row> rows = new ArrayList<>();
        for (String text : texts) {
            rows.addAll(parser.parse(text));
        }
        rows.addAll(parser.finish());
        return rows;
    }

    private static List<List<String>> texts(List<Row> rows) {
        return rows.stream()
                .map(row -> row.cells().stream().map(Cell::text).toList())
                .toList();
    }
}
