package id.satunaker.analytics.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.analytics.indicator.Indicator;
import id.satunaker.analytics.indicator.Measure;
import id.satunaker.schemas.event.LabourForce;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.WebTestClient;

@HttpEdgeTest
class SnapshotTest {
    private static final Measure UNEMPLOYED = Measure.of(Indicator.REG_U);
    private static final String ZEROS = """
            "REG_T":{"value":0,"status":"P"},"REG_U":{"value":%d,"status":"P"},"REG_IN":{"value":0,"status":"P"},
            "REG_OUT":{"value":0,"status":"P"},"REG_TIN":{"value":0,"status":"P"},"REG_TOUT":{"value":0,"status":"P"},
            "PLC":{"value":0,"status":"P"},"PLC_REG":{"value":0,"status":"P"},"VAC":{"value":0,"status":"P"},
            "VAC_NEW":{"value":0,"status":"P"}""";

    @Autowired
    WebTestClient client;

    @Autowired
    Country country;

    @BeforeEach
    void fill() {
        country.clear();
        country.add("32.16", LocalDate.of(2025, 6, 10), UNEMPLOYED, 7)
                .add("32.16", LocalDate.of(2025, 6, 20), UNEMPLOYED, -2);
    }

    @Test
    void showsEveryAreaWithDataToday() {
        get("/v1/snapshot").expectStatus().isOk().expectBody().json(snapshot("2025-06-30", 5), JsonCompareMode.LENIENT);
    }

    @Test
    void showsAnEarlierDayAsItIsKnownNow() {
        get("/v1/snapshot?date=2025-06-19").expectBody().json(snapshot("2025-06-19", 7), JsonCompareMode.LENIENT);
    }

    @Test
    void keepsTheOrderOfItsMembers() {
        String body =
                get("/v1/snapshot").expectBody(String.class).returnResult().getResponseBody();

        assertThat(body)
                .startsWith("{\"frame\":\"r1-v180~2.0~0.0\",\"date\":\"2025-06-30\",\"label\":{\"id\":")
                .contains("{\"region\":{\"code\":\"32\",\"name\":\"Jawa Barat\",\"level\":\"PROVINCE\",\"reporting\":");
    }

    @Test
    void answersNotModifiedUntilSomethingChanges() {
        String tag = get("/v1/snapshot")
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "no-cache, private")
                .returnResult(Void.class)
                .getResponseHeaders()
                .getETag();

        with("/v1/snapshot", tag).expectStatus().isNotModified().expectBody().isEmpty();
        with("/v1/snapshot?date=2025-06-29", tag).expectStatus().isOk();
        country.add("32.16", Edge.TODAY, UNEMPLOYED, 1);
        with("/v1/snapshot", tag).expectStatus().isOk();
    }

    @Test
    void answersAnewWhereReferenceDataChanged() {
        String tag = get("/v1/snapshot")
                .returnResult(Void.class)
                .getResponseHeaders()
                .getETag();

        country.with(LabourForce.newBuilder()
                .setArea("32.16")
                .setVintage("2025-02")
                .setPersons(1000)
                .build());

        with("/v1/snapshot", tag).expectStatus().isOk();
    }

    @Test
    void refusesDaysThatAreNoneOrInTheFutureOrBeforeAllRecords() {
        for (String date : new String[] {"yesterday", "2025-02-30", "2025-07-01", "1969-12-31", ""}) {
            get("/v1/snapshot?date=" + date)
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .json("""
                            {"status":400,"title":"Bad Request","parameter":"date",
                             "allowed":"a day (YYYY-MM-DD) from 1970-01-01 to 2025-06-30",
                             "detail":"Parameter date is '%s'; allowed: a day (YYYY-MM-DD) from 1970-01-01 to 2025-06-30"}""".formatted(date), JsonCompareMode.LENIENT);
        }
    }

    @Test
    void asksToComeBackWhileTheViewIsLoading() {
        country.unload();

        get("/v1/snapshot")
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals(HttpHeaders.RETRY_AFTER, "2")
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("The figures are still being loaded; try again shortly");
    }

    private WebTestClient.ResponseSpec get(String uri) {
        return client.get()
                .uri(uri)
                .headers(headers -> headers.setBearerAuth(Tokens.exact()))
                .exchange();
    }

    private WebTestClient.ResponseSpec with(String uri, String tag) {
        return client.get()
                .uri(uri)
                .headers(headers -> headers.setBearerAuth(Tokens.exact()))
                .header(HttpHeaders.IF_NONE_MATCH, tag)
                .exchange();
    }

    private static String snapshot(String date, int unemployed) {
        String values = ZEROS.formatted(unemployed);
        return """
                {"frame":"r1-v180~2.0~0.0","date":"%s",%s,"regions":[
                 {"region":{"code":"32","name":"Jawa Barat","level":"PROVINCE","reporting":{"regions":1,"of":27}},
                  "indicators":{%s}},
                 {"region":{"code":"32.16","name":"Kabupaten Bekasi","level":"KABUPATEN"},"indicators":{%s}},
                 {"region":{"code":"ID","name":"Indonesia","level":"NATION","reporting":{"regions":1,"of":514}},
                  "indicators":{%s}}]}""".formatted(date, LabelText.JSON, values, values, values);
    }
}
