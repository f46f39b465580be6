package id.satunaker.ingest.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.ingest.intake.ItemKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What spreadsheets.md says of columns is what the code takes. */
class SpreadsheetsDocumentTest {

    @ParameterizedTest
    @CsvSource({"JOB_SEEKER,job seekers", "VACANCY,vacancies", "PLACEMENT,placements", "LABOUR_FORCE,the labour force"})
    void listsEveryColumnUnderEveryName(ItemKind kind, String title) throws IOException {
        String document = Files.readString(Path.of("spreadsheets.md"));

        List<String> listed = Arrays.stream(section(document, title).split("\n"))
                .filter(line -> line.startsWith("| `"))
                .toList();

        assertThat(listed)
                .containsExactlyElementsOf(Columns.of(kind).all().stream()
                        .map(SpreadsheetsDocumentTest::line)
                        .toList());
    }

    private static String section(String document, String title) {
        var section = Pattern.compile("## Columns of " + title + "\n(.*?)(?=\n## |\\z)", Pattern.DOTALL)
                .matcher(document);
        assertThat(section.find()).isTrue();
        return section.group(1);
    }

    private static String line(Column column) {
        return "| `%s` | `%s` | %s |"
                .formatted(
                        column.name(),
                        String.join("` `", column.aliases()),
                        column.type().description());
    }
}
