package id.satunaker.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.ingest.intake.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What errors.md says is what answers say: every code, with its texts, and none besides. */
class ErrorsPageTest {
    private static final Texts ENGLISH = Texts.in(Language.ENGLISH);

    @Test
    void showsEveryRefusal() throws IOException {
        List<String> refusals =
                Arrays.stream(Refusal.values()).map(ErrorsPageTest::row).toList();

        assertThat(rowsUnder("## Requests")).containsExactlyInAnyOrderElementsOf(refusals);
    }

    @Test
    void showsEveryCode() throws IOException {
        List<String> codes =
                Arrays.stream(Code.values()).map(ErrorsPageTest::row).toList();

        assertThat(Stream.concat(rowsUnder("## Items").stream(), rowsUnder("## Header rows").stream()))
                .containsExactlyInAnyOrderElementsOf(codes);
    }

    private static String row(Refusal refusal) {
        return "| %d | `%s` | %s |".formatted(refusal.status().value(), refusal.code(), ENGLISH.detail(refusal));
    }

    private static String row(Code code) {
        Texts.Meaning meaning = ENGLISH.meaning(code);
        return "| `%s` | %s | %s |".formatted(code.code(), open(meaning.detail()), open(meaning.hint()));
    }

    /** Where an answer has a word of its own, the page has three dots. */
    private static String open(String text) {
        return text.replaceAll("%\\d\\$s", "…");
    }

    /** The rows of the table under a heading, without its head. */
    private static List<String> rowsUnder(String heading) throws IOException {
        String section =
                Files.readString(Path.of("errors.md")).split(heading, 2)[1].split("\n## ", 2)[0];
        return section.lines().filter(line -> line.startsWith("|")).skip(2).toList();
    }
}
