package id.satunaker.analytics.http;

import id.satunaker.analytics.indicator.Indicator;
import id.satunaker.analytics.indicator.Measure;
import id.satunaker.schemas.event.LabourForce;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The status of a figure, what it was when its month was released, and what it is related to. */
@HttpEdgeTest
class ReleasedTest {
    private static final Measure UNEMPLOYED = Measure.of(Indicator.REG_U);
    private static final LocalDate IN_MAY = LocalDate.of(2025, 5, 20);

    @Autowired
    WebTestClient client;

    @Autowired
    Country country;

    @BeforeEach
    void fill() {
        country.clear();
        country.add("32.16", IN_MAY, UNEMPLOYED, 10)
                .release(YearMonth.of(2025, 5), LocalDate.of(2025, 6, 15))
                .add("32.16", IN_MAY, UNEMPLOYED, 3);
    }

    @Test
    void showsWhatAFigureWasAndWhatItBecame() {
        answers("/v1/regions/32.16?date=2025-05-20", """
                {"indicators":{"REG_U":{"value":13,"status":"A","released":10,"revision":3}}}""");
        answers("/v1/regions/32.16?date=2025-06-20", """
                {"indicators":{"REG_U":{"value":13,"status":"P"}}}""");
    }

    @Test
    void showsItInASeriesThatCrossesTheEndOfTheMonth() {
        answers("/v1/series?indicator=REG_U&region=32.16&from=2025-05-31&to=2025-06-01", """
                {"points":[{"date":"2025-05-31","value":13,"status":"A","released":10,"revision":3},
                 {"date":"2025-06-01","value":13,"status":"P"}]}""");
        answers("/v1/series?indicator=REG_U&region=32.16&by=SEX&from=2025-05-31&to=2025-05-31", """
                {"points":[{"date":"2025-05-31","status":"A","values":{"F":0,"M":0,"_U":0},
                  "released":{"F":0,"M":0,"_U":0},"revision":{"F":0,"M":0,"_U":0}}]}""");
        answers("/v1/series?indicator=REG_U&region=32.16&freq=M", """
                {"points":[{"date":"2025-05","value":13,"status":"A","released":10,"revision":3},
                 {"date":"2025-06","value":13,"status":"P"}]}""");
    }

    @Test
    void relatesToTheNewestLabourForceAtOrBeforeTheMonth() {
        country.with(labourForce("2024-08", 1000))
                .with(labourForce("2025-02", 2000))
                .with(labourForce("2025-08", 9000));

        answers("/v1/regions/32.16", """
                {"indicators":{"REG_UR":{"value":0.65,"status":"P","numerator":13,"denominator":2000,
                  "denominatorVintage":"2025-02"}}}""");
        answers("/v1/regions/32.16?date=2024-09-01", """
                {"indicators":{"REG_UR":{"value":0.00,"denominator":1000,"denominatorVintage":"2024-08"}}}""");
        answers("/v1/regions/32", """
                {"indicators":{"REG_UR":{"value":null,"status":"M"}}}""");
    }

    @Test
    void saysThatARegionWasSilentAndKeepsItsValues() {
        answers("/v1/regions/32.16", """
                {"region":{"feed":"silent"},"indicators":{"REG_U":{"value":13}}}""");
        client.get()
                .uri("/v1/regions/32.16?date=2025-02-28")
                .headers(headers -> headers.setBearerAuth(Tokens.exact()))
                .exchange()
                .expectBody()
                .jsonPath("$.region.feed")
                .doesNotExist();
    }

    private static LabourForce labourForce(String vintage, long persons) {
        return LabourForce.newBuilder()
                .setArea("32.16")
                .setVintage(vintage)
                .setPersons(persons)
                .build();
    }

    private void answers(String uri, String json) {
        client.get()
                .uri(uri)
                .headers(headers -> headers.setBearerAuth(Tokens.exact()))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json(json, JsonCompareMode.LENIENT);
    }
}
