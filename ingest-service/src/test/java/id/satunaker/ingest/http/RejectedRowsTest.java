package id.satunaker.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.ingest.intake.Fate;
import id.satunaker.ingest.intake.Submission;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** The file of rejected rows: what it holds, who gets it, and that it can be sent again. */
class RejectedRowsTest extends PostsSpreadsheets {

    @Test
    void answersTheRejectedRowsWithTheirColumnsAsCsv() {
        ResponseSpec answer = post(URI, "text/csv", HEADER + GOOD + BAD);

        answer.expectStatus().isEqualTo(207).expectHeader().contentType("text/csv;charset=UTF-8");
        answer.expectHeader()
                .valueEquals(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejected-rows.csv\"");
        assertThat(body(answer)).isEqualTo("""
                \uFEFFid_catatan;kode_wilayah;nik;tanggal_daftar;error;hint\r
                '=R;32.16;'3216014513040001;10/01/2025;\
                recordId: The cell holds a formula. (cell.formula) | \
                nik: Digits 7 to 12 of the NIK are not a birth date. (nik.invalid-date);\
                "Copy the column, paste it as values only, and save the file again. | \
                They are DDMMYY; for women 40 is added to the day: 01 to 31, or 41 to 71."\r
                """);
    }

    @Test
    void takesTheRejectedRowsMendedAsTheyAre() {
        String rejected = body(post(URI, "text/csv", HEADER + GOOD + BAD));

        String mended = rejected.replace("'=R", "R-2").replace("4513040001", "4503040002");
        ResponseSpec unmended = post(URI, "application/json", rejected);
        ResponseSpec answer = post(URI, "text/csv", mended);

        unmended.expectStatus().isEqualTo(422);
        answer.expectStatus().isOk().expectHeader().contentType("application/json");
        assertThat(store.stored).extracting(Submission::recordId).containsExactly("R-1", "R-2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\uFF1D1+1", "\uFF0B1", "\uFF0D1", "\uFF20x"})
    void makesEveryFormulaHarmless(String cell) {
        String row = "\"" + cell + "\";32.16;x;10/01/2025\r\n";

        String rejected = body(post(URI, "text/csv", HEADER + row));

        assertThat(rejected.lines().skip(1).findFirst().orElseThrow().replace("\"", ""))
                .startsWith("'");
        assertThat(rejected).contains("'" + cell);
    }

    @Test
    void answersRowsToBeSentAgainAsCsvToo() {
        store.fate = Fate.UNKNOWN;

        ResponseSpec answer = post(URI, "text/csv", HEADER + GOOD);

        answer.expectStatus().isEqualTo(503).expectHeader().valueEquals(HttpHeaders.RETRY_AFTER, "2");
        assertThat(body(answer)).contains("R-1;32.16;'3216014503040001;10/01/2025;", "(store.unknown)");
    }

    @Test
    void answersAllRejectedRowsHoweverMany() {
        String rows = IntStream.range(0, 30_000)
                .mapToObj(i -> "R-" + i + ";32.16;x;\r\n")
                .collect(Collectors.joining());

        ResponseSpec shown = post(URI, "application/json", HEADER + rows);
        ResponseSpec all = post(URI, "text/csv", HEADER + rows);

        shown.expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.results.length()")
                .isEqualTo(1000)
                .jsonPath("$.truncated")
                .isEqualTo(true);
        assertThat(body(all).lines().skip(1).map(line -> line.substring(0, line.indexOf(';'))))
                .containsExactlyElementsOf(
                        IntStream.range(0, 30_000).mapToObj(i -> "R-" + i).toList());
    }

    @Test
    void addsNoColumnsThatHaveNoName() {
        String header = HEADER.strip() + ";".repeat(900) + "\r\n";

        String rows = body(post(URI, "text/csv", header + BAD));

        assertThat(rows.lines()).hasSize(2).noneMatch(line -> line.contains(";;;;"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/csv | text/csv",
                "text/csv, application/json;q=0.5 | text/csv",
                "application/json, text/csv;q=0.5 | application/problem+json",
                "*/* | application/problem+json",
                "text/html | application/problem+json",
                "text/csv;q=0 | application/problem+json",
                "nonsense | application/problem+json"
            })
    void answersCsvOnlyWhereItIsAskedForByName(String accept, String type) {
        ResponseSpec answer = post(URI, accept, HEADER + BAD);

        answer.expectStatus().isEqualTo(422).expectHeader().contentTypeCompatibleWith(type);
    }

    @Test
    void answersARefusalOfTheWholeAsAProblemEvenIfCsvIsAskedFor() {
        ResponseSpec answer = post(URI, "text/csv", "nik;telepon\r\n1;2\r\n");

        answer.expectStatus().isBadRequest().expectHeader().contentType("application/problem+json");
        assertThat(body(answer)).contains("header.invalid").contains("\"column\":\"B\"");
    }
}
