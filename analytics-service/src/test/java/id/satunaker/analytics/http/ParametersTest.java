package id.satunaker.analytics.http;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@HttpEdgeTest
class ParametersTest {
    @Autowired
    WebTestClient client;

    /** A misspelt or repeated one would else be answered as if it were not there. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/snapshot?dates=2025-06-29 | dates | one of date, minFrame",
                "/v1/snapshot?date=2025-06-29&date=2025-06-28 | date | one value",
                "/v1/regions/32.16?day=2025-06-29 | day | one of date, minFrame",
                "/v1/series?indicator=VAC&region=ID&until=2025-06-29 | until | one of indicator, region, from, to, by, freq, minFrame",
                "/v1/stream?region=32.16 | region | one of regions, lastEventId"
            })
    void refusesAParameterThatItDoesNotKnowOrGetsTwice(String uri, String parameter, String allowed) {
        client.get()
                .uri(uri)
                .headers(headers -> headers.setBearerAuth(Tokens.exact()))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.parameter")
                .isEqualTo(parameter)
                .jsonPath("$.allowed")
                .isEqualTo(allowed);
    }
}
