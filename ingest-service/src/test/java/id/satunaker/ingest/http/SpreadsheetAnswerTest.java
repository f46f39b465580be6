package id.satunaker.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.json.JsonCompareMode.STRICT;

import id.satunaker.ingest.Packed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What is answered to a spreadsheet: places of errors, a refusal, and a validation that stores nothing. */
class SpreadsheetAnswerTest extends PostsSpreadsheets {

    @Test
    void answersRowAndColumnOfEveryError() {
        ResponseSpec answer = post(URI, "application/json", HEADER + GOOD + BAD);

        answer.expectStatus().isEqualTo(207).expectBody().json("""
                {"received":2,"accepted":1,"rejected":1,"retry":0,"results":[
                  {"index":1,"row":3,"status":"rejected","errors":[
                    {"pointer":"/recordId","code":"cell.formula","column":"A","detail":"The cell holds a formula.",
                     "hint":"Copy the column, paste it as values only, and save the file again."},
                    {"pointer":"/nik","code":"nik.invalid-date","column":"C",
                     "detail":"Digits 7 to 12 of the NIK are not a birth date.",
                     "hint":"They are DDMMYY; for women 40 is added to the day: 01 to 31, or 41 to 71."}]}]}""", STRICT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/csv | ?validate=only&recordedAt=2025-01-10T08:00:00Z",
                "application/json | ?validate=only",
                "application/x-ndjson | ?validate=only"
            })
    void validatesEveryFormatAndStoresNothing(String type, String query) {
        String item = """
                {"recordId":"R-1","regionCode":"32.16","recordedAt":"2025-01-10T08:00:00Z",\
                "nik":"3216014503040001","registeredOn":"2025-01-10"}""";
        String body = type.equals("text/csv") ? HEADER + GOOD : item;

        ResponseSpec answer =
                send("/v1/job-seekers" + query, type, "application/json", body.getBytes(StandardCharsets.UTF_8));

        answer.expectStatus().isOk().expectBody().json("""
                {"received":1,"accepted":1,"rejected":0,"retry":0,"results":[]}""", STRICT);
        assertThat(store.stored).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/x-ndjson"})
    void unpacksEveryFormatWithinItsLimit(String type) throws IOException {
        byte[] good = Packed.gzip("""
                {"recordId":"R-1","regionCode":"32.16","recordedAt":"2025-01-10T08:00:00Z",\
                "nik":"3216014503040001","registeredOn":"2025-01-10"}""");
        byte[] bomb = Packed.gzip(" ".repeat(9_000_000));
        byte[] cut = Arrays.copyOf(good, good.length - 9);

        sendPacked(type, good).expectStatus().isOk();
        sendPacked(type, cut)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/body.not-gzip");
        sendPacked("application/json", bomb)
                .expectStatus()
                .isEqualTo(413)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/body.too-large");
        assertThat(store.stored).hasSize(1);
    }

    @Test
    void takesAPlusSignThatWasNotEscaped() {
        ResponseSpec answer =
                post("/v1/job-seekers?recordedAt=2025-01-10T08:00:00+07:00", "application/json", HEADER + GOOD);

        answer.expectStatus().isOk();
    }
}
