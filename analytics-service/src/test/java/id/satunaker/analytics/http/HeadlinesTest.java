package id.satunaker.analytics.http;

import id.satunaker.analytics.indicator.Indicator;
import id.satunaker.analytics.indicator.Measure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What the API says first of an area, and of how fresh the data is. */
@HttpEdgeTest
class HeadlinesTest {
    @Autowired
    WebTestClient client;

    @Autowired
    Country country;

    @BeforeEach
    void fill() {
        country.clear();
        country.add("32.73", Edge.TODAY.minusDays(40), Measure.of(Indicator.REG_U), 40)
                .add("32.73", Edge.TODAY.minusDays(9), Measure.of(Indicator.REG_U), -15)
                .add("32.73", Edge.TODAY.minusDays(9), Measure.of(Indicator.PLC_REG), 15)
                .add("32.73", Edge.TODAY.minusDays(9), Measure.of(Indicator.VAC), 50)
                .add("32.73", Edge.TODAY, Measure.of(Indicator.LAYOFF), 40)
                .add("32.73", Edge.TODAY.minusDays(20), Measure.of(Indicator.LAYOFF), 10);
    }

    @Test
    void saysHowManyAndHowThatChanged() {
        exactly("/v1/headlines/32.73")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                {"region":{"code":"32.73","name":"Kota Bandung","level":"KOTA","feed":"silent"},"date":"2025-06-30",
                 "frame":"r1-v180~6.0~0.0",%s,"layoffWarning":true,"headline":{
                  "REG_U":{"value":25,"status":"P"},"REG_U_CHANGE30":{"value":-15,"status":"P"},
                  "REG_U_CHANGE365":{"value":null,"status":"M"},"PLC_REG30":{"value":15,"status":"P"},
                  "VAC":{"value":50,"status":"P"},
                  "TIGHT":{"value":2.0000,"status":"P","numerator":50,"denominator":25},
                  "LAYOFF7":{"value":40,"status":"P"},"LAYOFF_EXPECTED7":{"value":1.3,"status":"P"}}}""".formatted(LabelText.JSON), JsonCompareMode.STRICT);
    }

    @Test
    void saysItOfAProvinceWithThoseThatReportAndOfAnEarlierDay() {
        exactly("/v1/headlines/32?date=2025-06-20")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                {"region":{"code":"32","reporting":{"regions":1,"of":27}},"date":"2025-06-20","layoffWarning":false,
                 "headline":{"REG_U":{"value":40},"PLC_REG30":{"value":0}}}""", JsonCompareMode.LENIENT);
    }

    @Test
    void saysToEverybodyWhatIsOpenOfTheLastNight() {
        client.get().uri("/v1/headlines/ID").exchange().expectStatus().isEqualTo(503);
        client.get().uri("/v1/feeds").exchange().expectStatus().isEqualTo(503);
        country.night(Edge.TODAY).add("32.73", Edge.TODAY, Measure.of(Indicator.REG_U), 1000);

        client.get()
                .uri("/v1/headlines/ID")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                {"region":{"code":"ID","night":"2025-06-30","reporting":{"regions":1,"of":514}},
                 "headline":{"REG_U":{"value":25},"LAYOFF7":{"value":40}}}""", JsonCompareMode.LENIENT);
        client.get()
                .uri("/v1/feeds")
                .exchange()
                .expectBody()
                .jsonPath("$.night")
                .isEqualTo("2025-06-30");
    }

    @Test
    void saysWhenEverySignatoryWasLastHeard() {
        exactly("/v1/feeds")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.date")
                .isEqualTo("2025-06-30")
                .jsonPath("$.feeds.length()")
                .isEqualTo(8)
                .jsonPath("$.feeds[0].region.code")
                .isEqualTo("12.09")
                .jsonPath("$.feeds[0].lastHeardOn")
                .isEqualTo(null)
                .jsonPath("$.feeds[0].lag.status")
                .isEqualTo("M");
        exactly("/v1/feeds?date=2025-02-28")
                .expectBody()
                .jsonPath("$.feeds.length()")
                .isEqualTo(0);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        exactly("/v1/headlines/3273").expectStatus().isNotFound();
        for (String address : new String[] {"/v1/headlines/32.73", "/v1/feeds"}) {
            exactly(address + "?date=tomorrow").expectStatus().isBadRequest();
            exactly(address + "?day=2025-06-01").expectStatus().isBadRequest();
            exactly(address + "?minFrame=r1-v180~99.0~0.0").expectStatus().isEqualTo(503);
        }
    }

    private WebTestClient.ResponseSpec exactly(String uri) {
        return client.get()
                .uri(uri)
                .headers(headers -> headers.setBearerAuth(Tokens.exact()))
                .exchange();
    }
}
