package id.satunaker.analytics.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.analytics.indicator.Indicator;
import id.satunaker.analytics.indicator.Measure;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who sees which values: everybody the rounded ones of the last night, a government its own regions live and exactly. */
@HttpEdgeTest
class AudienceTest {
    private static final Measure UNEMPLOYED = Measure.of(Indicator.REG_U);
    private static final LocalDate TODAY = Edge.TODAY;

    private final JsonMapper json = JsonMapper.shared();

    @Autowired
    WebTestClient client;

    @Autowired
    Country country;

    @BeforeEach
    void fill() {
        country.clear();
        country.add("32.16", TODAY.minusDays(9), UNEMPLOYED, 13)
                .add("12.75", TODAY.minusDays(9), UNEMPLOYED, 21)
                .night(TODAY)
                .add("32.16", TODAY, UNEMPLOYED, 100)
                .add("12.75", TODAY, UNEMPLOYED, 100);
    }

    @Test
    void everybodySeesTheRoundedValuesOfTheNight() {
        JsonNode snapshot = get("/v1/snapshot", null);

        assertThat(snapshot.get("night").asString()).isEqualTo("2025-06-30");
        assertThat(value(snapshot, "32.16")).isIn(10, 15);
        assertThat(value(snapshot, "12.75")).isIn(20, 25);
        assertThat(value(snapshot, "ID")).isIn(30, 35);
    }

    @Test
    void everyWayOutShowsTheSame() {
        int shown = value(get("/v1/snapshot", null), "32.16");

        assertThat(get("/v1/regions/32.16", null).at("/indicators/REG_U/value").asInt())
                .isEqualTo(shown);
        assertThat(get("/v1/series?indicator=REG_U&region=32.16", null)
                        .at("/points/9/value")
                        .asInt())
                .isEqualTo(shown);
        assertThat(get("/v1/rankings?indicator=REG_U", null)
                        .at("/rankings/1/value")
                        .asInt())
                .isEqualTo(shown);
    }

    @Test
    void aGovernmentSeesItsOwnRegionLiveAndExactly() {
        String token = Tokens.ofRegion("32.16");
        JsonNode snapshot = get("/v1/snapshot", token);

        assertThat(value(snapshot, "32.16")).isEqualTo(113);
        assertThat(value(snapshot, "12.75")).isIn(20, 25);
        assertThat(value(snapshot, "ID")).isIn(30, 35);
        assertThat(get("/v1/regions/32.16", token).at("/indicators/REG_U/value").asInt())
                .isEqualTo(113);
        assertThat(get("/v1/regions/32.16", token).has("night")).isFalse();
        assertThat(get("/v1/regions/12.75", token).at("/region/night").asString())
                .isEqualTo("2025-06-30");
    }

    @Test
    void aTokenThatNamesARegionOfAnotherSeesNothingMore() {
        country.with(Country.government("12.75", "12.75"));

        assertThat(value(get("/v1/snapshot", Tokens.of("12.75", "32.16")), "32.16"))
                .isIn(10, 15);
    }

    @Test
    void theScopeSeesEverythingLive() {
        JsonNode snapshot = get("/v1/snapshot", Tokens.exact());

        assertThat(value(snapshot, "ID")).isEqualTo(234);
        assertThat(snapshot.has("night")).isFalse();
    }

    @Test
    void thereIsNothingForEverybodyBeforeTheFirstNight() {
        country.clear();

        client.get()
                .uri("/v1/snapshot")
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
                .expectHeader()
                .valueEquals("Retry-After", "3600");
        assertThat(value(get("/v1/snapshot", Tokens.exact()), "ID")).isZero();
    }

    private int value(JsonNode snapshot, String area) {
        for (JsonNode region : snapshot.get("regions")) {
            if (region.at("/region/code").asString().equals(area)) {
                return region.at("/indicators/REG_U/value").asInt();
            }
        }
        throw new AssertionError("no area " + area + " in " + snapshot);
    }

    private JsonNode get(String uri, String token) {
        byte[] body = client.get()
                .uri(uri)
                .headers(headers -> {
                    if (token != null) {
                        headers.setBearerAuth(token);
                    }
                })
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return json.readTree(body);
    }
}
