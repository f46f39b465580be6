package id.satunaker.analytics.http;

import id.satunaker.analytics.indicator.Dimension;
import id.satunaker.analytics.indicator.Indicator;
import id.satunaker.analytics.indicator.Measure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.WebTestClient;

@HttpEdgeTest
class RegionTest {
    private static final String AN_AREA = """
            {"region":%s,"date":"%s","frame":"r1-v180~2.0~0.0",%s,"indicators":{
             "REG_T":{"value":0,"status":"P"},"REG_U":{"value":%d,"status":"P"},"REG_IN":{"value":%d,"status":"P"},
             "REG_OUT":{"value":0,"status":"P"},"REG_TIN":{"value":0,"status":"P"},"REG_TOUT":{"value":0,"status":"P"},
             "PLC":{"value":0,"status":"P"},"PLC_REG":{"value":0,"status":"P"},"VAC":{"value":0,"status":"P"},
             "VAC_NEW":{"value":0,"status":"P"}}}""";

    private static final String INDICATORS =
            "REG_T, REG_U, REG_IN, REG_OUT, REG_TIN, REG_TOUT, REG_UR, LTU, YOUTH, PLC, "
                    + "PLC_REG, PLC_END, LAYOFF, VAC, VAC_NEW, TIGHT, JFR30, PLC90, TTP, RET90, MISMATCH, COVERAGE, LAG";

    @Autowired
    WebTestClient client;

    @Autowired
    Country country;

    @BeforeEach
    void fill() {
        country.clear();
        country.add("32.73", Edge.TODAY.minusDays(1), Measure.of(Indicator.REG_U), 3)
                .add("32.73", Edge.TODAY.minusDays(1), Measure.of(Indicator.REG_IN), 3);
    }

    @Test
    void showsAStockUntilItChangesAndAFlowOnItsDayOnly() {
        String region = "{\"code\":\"32.73\",\"name\":\"Kota Bandung\",\"level\":\"KOTA\"}";

        isAnswered("/v1/regions/32.73", AN_AREA.formatted(region, "2025-06-30", LabelText.JSON, 3, 0));
        isAnswered("/v1/regions/32.73?date=2025-06-29", AN_AREA.formatted(region, "2025-06-29", LabelText.JSON, 3, 3));
    }

    @Test
    void saysHowManyRegionsOfAProvinceOrTheNationReport() {
        String province = """
                {"code":"32","name":"Jawa Barat","level":"PROVINCE","reporting":{"regions":1,"of":27}}""";
        String nation = """
                {"code":"ID","name":"Indonesia","level":"NATION","reporting":{"regions":1,"of":514}}""";

        isAnswered("/v1/regions/32", AN_AREA.formatted(province, "2025-06-30", LabelText.JSON, 3, 0));
        isAnswered("/v1/regions/ID", AN_AREA.formatted(nation, "2025-06-30", LabelText.JSON, 3, 0));
    }

    @Test
    void doesNotCountARegionThatHasNotSignedAsReporting() {
        country.add("32.04", Edge.TODAY, Measure.of(Indicator.PLC), 1);

        get("/v1/regions/32")
                .expectBody()
                .jsonPath("$.region.reporting.regions")
                .isEqualTo(1)
                .jsonPath("$.indicators.PLC.value")
                .isEqualTo(1);
    }

    @Test
    void showsZerosForAnAreaWithoutData() {
        String region = "{\"code\":\"12.75\",\"name\":\"Kota Binjai\",\"level\":\"KOTA\"}";

        isAnswered("/v1/regions/12.75", AN_AREA.formatted(region, "2025-06-30", LabelText.JSON, 0, 0));
    }

    @Test
    void doesNotKnowBareOrInventedCodes() {
        for (String code : new String[] {"3216", "99.99", "id", "32.16 "}) {
            get("/v1/regions/" + code)
                    .expectStatus()
                    .isNotFound()
                    .expectBody()
                    .jsonPath("$.detail")
                    .isEqualTo("There is no region '" + code + "'; /v1/regions lists all of them");
        }
    }

    @Test
    void servesASeriesOfEveryDayFromTheFirstWithData() {
        isAnswered("/v1/series?indicator=REG_U&region=32.73", """
                {"indicator":"REG_U","region":"32.73",%s,
                 "points":[{"date":"2025-06-29","value":3},{"date":"2025-06-30","value":3}]}""".formatted(LabelText.JSON));
    }

    @Test
    void servesASeriesOfARangeWithReportingForAProvince() {
        isAnswered("/v1/series?indicator=REG_IN&region=32&from=2025-06-28&to=2025-06-29", """
                {"indicator":"REG_IN","region":"32","reporting":{"regions":1,"of":27},
                 "points":[{"date":"2025-06-28","value":0},{"date":"2025-06-29","value":3}]}""");
    }

    @Test
    void breaksASeriesDownByCategoriesThatAddUp() {
        country.clear();
        country.add("32.73", Edge.TODAY, Measure.of(Indicator.REG_U), 2)
                .add("32.73", Edge.TODAY, Measure.of(Indicator.REG_U, Dimension.SEX, "F"), 1)
                .add("32.73", Edge.TODAY, Measure.of(Indicator.REG_U, Dimension.SEX, Dimension.UNKNOWN), 1);

        isAnswered("/v1/series?indicator=REG_U&region=32.73&by=SEX", """
                {"indicator":"REG_U","region":"32.73","by":"SEX",%s,
                 "points":[{"date":"2025-06-30","values":{"F":1,"M":0,"_U":1}}]}""".formatted(LabelText.JSON));
    }

    @Test
    void refusesASeriesByNamingWhatIsAllowed() {
        refuses("region=ID", "indicator", INDICATORS);
        refuses("indicator=TPT&region=ID", "indicator", INDICATORS);
        refuses("indicator=REG_U&region=3216", "region", "a code of /v1/regions, such as 32.16, 32 or ID");
        refuses("indicator=REG_U&region=ID&by=SECTOR", "by", "SEX, AGE, EDUCATION, OCCUPATION, DURATION");
        refuses("indicator=VAC_NEW&region=ID&by=SEX", "by", "none, VAC_NEW has no breakdown");
        refuses("indicator=VAC&region=ID&from=2025-06-02&to=2025-06-01", "from", "a day not after 2025-06-01");
        refuses("indicator=VAC&region=ID&to=1.6.2025", "to", "a day (YYYY-MM-DD) from 1970-01-01 to 2025-06-30");
    }

    private void refuses(String query, String parameter, String allowed) {
        get("/v1/series?" + query)
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody()
                .jsonPath("$.parameter")
                .isEqualTo(parameter)
                .jsonPath("$.allowed")
                .isEqualTo(allowed);
    }

    private void isAnswered(String uri, String json) {
        get(uri).expectStatus().isOk().expectBody().json(json, JsonCompareMode.LENIENT);
    }

    private WebTestClient.ResponseSpec get(String uri) {
        return client.get()
                .uri(uri)
                .headers(headers -> headers.setBearerAuth(Tokens.exact()))
                .exchange();
    }
}
