package id.satunaker.analytics.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.analytics.indicator.Indicator;
import id.satunaker.analytics.indicator.Measure;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The figures that led to a rank: at most thirty of as many days as are asked for. */
@HttpEdgeTest
class RankedHistoryTest {
    @Autowired
    WebTestClient client;

    @Autowired
    Country country;

    @BeforeEach
    void fill() {
        country.clear();
        for (int day = 0; day < 400; day++) {
            country.add("32.16", Edge.TODAY.minusDays(399L - day), Measure.of(Indicator.REG_U), 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "30, 1, 30", "31, 2, 16", "60, 2, 30", "90, 3, 30", "366, 13, 29"})
    void isOfEvenStepsThatEndOnTheDay(int days, int step, int values) {
        JsonNode history = history(days);

        List<Integer> numbers =
                history.get("values").valueStream().map(JsonNode::asInt).toList();
        LocalDate from = LocalDate.parse(history.get("from").asString());
        assertThat(history.get("step").asInt()).isEqualTo(step);
        assertThat(numbers).hasSize(values).endsWith(400);
        assertThat(from.plusDays((long) step * (values - 1))).isEqualTo(Edge.TODAY);
        assertThat(from).isBetween(Edge.TODAY.minusDays(days - 1L), Edge.TODAY.minusDays(days - (long) step));
        for (int i = 0; i < values; i++) {
            assertThat(numbers.get(i)).isEqualTo(400 - step * (values - 1 - i));
        }
    }

    @Test
    void saysNothingWhereThereWasNoFigure() {
        JsonNode history =
                read("/v1/rankings?indicator=TIGHT&date=2024-05-28&history=3").at("/rankings/0/history/values");

        assertThat(history.get(0).isNull()).isTrue();
        assertThat(history.get(2).decimalValue()).isZero();
    }

    @Test
    void isThereWhereItIsAskedForOnly() {
        assertThat(read("/v1/rankings?indicator=REG_U").at("/rankings/0").has("history"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "367", "-1", "99999999999", "ten", ""})
    void refusesAnythingElseThanAYearOfDays(String history) {
        get("/v1/rankings?indicator=REG_U&history=" + history)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.allowed")
                .isEqualTo("a whole number from 1 to 366");
    }

    private JsonNode history(int days) {
        return read("/v1/rankings?indicator=REG_U&history=" + days).at("/rankings/0/history");
    }

    private JsonNode read(String uri) {
        return JsonMapper.shared()
                .readTree(get(uri).expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody());
    }

    private WebTestClient.ResponseSpec get(String uri) {
        return client.get()
                .uri(uri)
                .headers(headers -> headers.setBearerAuth(Tokens.exact()))
                .exchange();
    }
}
