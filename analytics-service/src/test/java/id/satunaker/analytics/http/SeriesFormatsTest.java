package id.satunaker.analytics.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.analytics.indicator.Dimension;
import id.satunaker.analytics.indicator.Indicator;
import id.satunaker.analytics.indicator.Measure;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A series by day, month and breakdown, read back by another CSV reader than the one that wrote it. */
@HttpEdgeTest
class SeriesFormatsTest {
    static final String SDMX = "application/vnd.sdmx.data+csv;version=2.0.0";
    private static final LocalDate MAY = LocalDate.of(2025, 5, 30);

    @Autowired
    WebTestClient client;

    @Autowired
    Country country;

    @BeforeEach
    void fill() {
        country.clear();
        country.add("32.16", MAY, Measure.of(Indicator.REG_U), 8)
                .add("32.16", MAY, Measure.of(Indicator.REG_U, Dimension.SEX, "F"), 8)
                .add("32.16", MAY, Measure.of(Indicator.REG_IN), 8)
                .add("32.16", MAY.plusDays(1), Measure.of(Indicator.REG_IN), 1)
                .add("32.16", MAY.plusDays(3), Measure.of(Indicator.REG_U), 1)
                .add("32.16", MAY.plusDays(3), Measure.of(Indicator.REG_U, Dimension.SEX, "M"), 1);
    }

    @Test
    void takesAStockAtTheEndOfTheMonthAndSumsAFlow() {
        assertThat(points("indicator=REG_U&region=32.16&freq=M")).isEqualTo("2025-05=8 2025-06=9");
        assertThat(points("indicator=REG_IN&region=32.16&freq=M")).isEqualTo("2025-05=9 2025-06=0");
        assertThat(points("indicator=REG_IN&region=32.16&freq=M&from=2025-06-15&to=2025-06-20"))
                .isEqualTo("2025-06=0");
    }

    @Test
    void takesARateOnTheLastDayOfTheMonth() {
        country.add("32.16", MAY, Measure.of(Indicator.VAC), 4);

        assertThat(points("indicator=TIGHT&region=32.16&freq=M")).isEqualTo("2025-05=0.5000 2025-06=0.4444");
    }

    @Test
    void writesCsvAsTheJsonSaysIt() throws IOException {
        List<CSVRecord> rows = rows("indicator=REG_U&region=32.16&freq=M&by=SEX", "text/csv");

        assertThat(rows).hasSize(2 * 3);
        assertThat(rows.get(3).toMap())
                .containsEntry("indicator", "REG_U")
                .containsEntry("region", "32.16")
                .containsEntry("name", "Kabupaten Bekasi")
                .containsEntry("date", "2025-06")
                .containsEntry("by", "SEX")
                .containsEntry("category", "F")
                .containsEntry("value", "8")
                .containsEntry("status", "P")
                .containsEntry("unit", "persons")
                .containsEntry("label", LabelText.INDONESIAN + " / " + LabelText.ENGLISH);
    }

    @Test
    void writesSdmxCsvWithEveryColumnInItsPlace() throws IOException {
        List<CSVRecord> rows = rows("indicator=REG_U&region=32.16&by=SEX&from=2025-06-02&to=2025-06-02", SDMX);

        assertThat(rows.get(0).getParser().getHeaderNames())
                .startsWith("STRUCTURE", "STRUCTURE_ID", "ACTION", "FREQ", "REF_AREA", "INDICATOR")
                .containsSubsequence("SEX", "REASON", "TIME_PERIOD", "OBS_VALUE", "OBS_STATUS");
        assertThat(rows.get(1).toMap())
                .containsAllEntriesOf(Map.of(
                        "STRUCTURE", "dataflow",
                        "STRUCTURE_ID", "SATUNAKER:LABOUR_INDICATORS(1.0.0)",
                        "ACTION", "I",
                        "FREQ", "D",
                        "REF_AREA", "KD3216",
                        "INDICATOR", "REG_U",
                        "SEX", "M",
                        "AGE", "_T",
                        "SECTOR", "_Z",
                        "TIME_PERIOD", "2025-06-02"))
                .containsAllEntriesOf(Map.of("OBS_VALUE", "1", "OBS_STATUS", "P", "UNIT_MEASURE", "persons"));
    }

    @Test
    void namesProvincesAndTheNationInSdmx() throws IOException {
        assertThat(rows("indicator=VAC&region=32&from=2025-06-30", SDMX).get(0).get("REF_AREA"))
                .isEqualTo("KD32");
        CSVRecord nation =
                rows("indicator=REG_UR&region=ID&from=2025-06-30", SDMX).get(0);
        assertThat(nation.get("REF_AREA")).isEqualTo("ID");
        assertThat(nation.get("OBS_VALUE")).isEmpty();
        assertThat(nation.get("OBS_STATUS")).isEqualTo("M");
        assertThat(nation.get("REPORTING")).isEqualTo("1/514");
    }

    @Test
    void saysEveryObservationOfTheJsonInBothTables() throws IOException {
        for (String indicator : List.of("REG_U", "REG_IN", "LTU", "JFR30", "TTP", "COVERAGE")) {
            String query = "indicator=" + indicator + "&region=32.16";
            JsonNode points = json(query).get("points");
            List<CSVRecord> csv = rows(query, "text/csv");
            List<CSVRecord> sdmx = rows(query, SDMX);
            for (int i = 0; i < points.size(); i++) {
                JsonNode value = points.get(i).get("value");
                String text = value.isNull() ? "" : value.asString();
                assertThat(csv.get(i).get("value")).isEqualTo(text);
                assertThat(sdmx.get(i).get("OBS_VALUE")).isEqualTo(text);
                assertThat(sdmx.get(i).get("TIME_PERIOD"))
                        .isEqualTo(points.get(i).get("date").asString());
            }
            assertThat(csv).hasSize(points.size()).hasSameSizeAs(sdmx);
        }
    }

    private String points(String query) {
        StringBuilder text = new StringBuilder();
        for (JsonNode point : json(query).get("points")) {
            text.append(point.get("date").asString())
                    .append('=')
                    .append(point.get("value").asString())
                    .append(' ');
        }
        return text.toString().trim();
    }

    private JsonNode json(String query) {
        return JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build()
                .readTree(get(query, "application/json"));
    }

    private List<CSVRecord> rows(String query, String type) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(get(query, type)), format)) {
            return parser.getRecords();
        }
    }

    private String get(String query, String type) {
        byte[] body = client.get()
                .uri("/v1/series?" + query)
                .header("Accept", type)
                .headers(headers -> headers.setBearerAuth(Tokens.exact()))
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(type)
                .expectBody()
                .returnResult()
                .getResponseBody();
        return new String(Objects.requireNonNull(body), StandardCharsets.UTF_8);
    }
}
