package id.satunaker.analytics.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.analytics.indicator.Indicator;
import id.satunaker.analytics.indicator.Measure;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.FluxExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The stream over a real connection. */
@HttpServerTest
class StreamTest {
    private static final Measure UNEMPLOYED = Measure.of(Indicator.REG_U);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @LocalServerPort
    int port;

    @Autowired
    Country country;

    @Autowired
    SettableClock clock;

    @Autowired
    MeterRegistry meters;

    private WebTestClient client;

    @BeforeEach
    void fill() {
        client = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .responseTimeout(PATIENCE)
                .build();
        clock.set(SettableClock.noonOf(Edge.TODAY).instant());
        country.clear();
        country.add("32.16", Edge.TODAY.minusDays(9), UNEMPLOYED, 5).add("12.75", Edge.TODAY, UNEMPLOYED, 2);
    }

    @Test
    void tellsASnapshotThenTheAreasThatChange() {
        double sent =
                meters.counter("labour.stream.events.sent", "event", "update").count();

        StepVerifier.create(events("/v1/stream?regions=32.16,32,ID", Map.of()).map(StreamTest::told))
                .expectNext("snapshot 32=5 32.16=5 ID=7")
                .then(() -> country.add("12.75", Edge.TODAY, UNEMPLOYED, 1))
                .expectNext("update ID=8")
                .then(() -> country.add("32.16", Edge.TODAY, UNEMPLOYED, 1))
                .expectNext("update 32=6 32.16=6 ID=9")
                .then(() -> assertThat(
                                meters.get("labour.stream.subscribers").gauge().value())
                        .isEqualTo(1))
                .thenCancel()
                .verify(PATIENCE);

        assertThat(meters.counter("labour.stream.events.sent", "event", "update")
                                .count()
                        - sent)
                .isEqualTo(2);
        Awaitility.await()
                .until(() -> meters.get("labour.stream.subscribers").gauge().value() == 0);
    }

    @Test
    void tellsOfFramesThatChangeNothing() {
        StepVerifier.create(events("/v1/stream", Map.of()).skip(1).map(StreamTest::told))
                .then(() -> country.pass())
                .expectNext("progress")
                .thenCancel()
                .verify(PATIENCE);
    }

    @Test
    void turnsThePageAtJakartaMidnight() {
        clock.set(Instant.parse("2025-06-30T16:59:59Z"));

        StepVerifier.create(events("/v1/stream?regions=ID", Map.of()).map(event -> date(event)))
                .expectNext("2025-06-30")
                .then(() -> clock.set(Instant.parse("2025-06-30T17:00:00Z")))
                .expectNext("2025-07-01")
                .thenCancel()
                .verify(PATIENCE);
    }

    @Test
    void resumesByHeaderOrParameterWithOnlyWhatChanged() {
        String last = events("/v1/stream", Map.of()).blockFirst(PATIENCE).id();
        country.add("12.75", Edge.TODAY, UNEMPLOYED, 4);

        assertThat(told(events("/v1/stream", Map.of("Last-Event-ID", last)).blockFirst(PATIENCE)))
                .isEqualTo("update 12=6 12.75=6 ID=11");
        assertThat(told(events("/v1/stream?lastEventId=" + last, Map.of()).blockFirst(PATIENCE)))
                .isEqualTo("update 12=6 12.75=6 ID=11");
    }

    @Test
    void goesOnFromASnapshot() {
        String seen = client.get()
                .uri("/v1/snapshot")
                .headers(headers -> headers.setBearerAuth(Tokens.exact()))
                .exchange()
                .expectBody()
                .returnResult()
                .getResponseHeaders()
                .getFirst("Satunaker-Event-Id");
        country.add("12.75", Edge.TODAY, UNEMPLOYED, 4);

        assertThat(told(events("/v1/stream", Map.of("Last-Event-ID", seen)).blockFirst(PATIENCE)))
                .isEqualTo("update 12=6 12.75=6 ID=11");
    }

    @Test
    void hasTheShapeAndTheLabelOfASnapshot() {
        String data = events("/v1/stream", Map.of()).blockFirst(PATIENCE).data();

        client.get()
                .uri("/v1/snapshot")
                .headers(headers -> headers.setBearerAuth(Tokens.exact()))
                .exchange()
                .expectBody()
                .json(data);
        assertThat(data).contains(LabelText.JSON);
    }

    @Test
    void isNeitherCompressedNorKept() {
        FluxExchangeResult<String> answer = client.get()
                .uri("/v1/stream")
                .headers(headers -> headers.setBearerAuth(Tokens.exact()))
                .header(HttpHeaders.ACCEPT_ENCODING, "gzip")
                .exchange()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_EVENT_STREAM)
                .expectHeader()
                .doesNotExist(HttpHeaders.CONTENT_ENCODING)
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "no-store, no-transform")
                .expectHeader()
                .valueEquals(HttpHeaders.VARY, "Authorization, Accept-Encoding")
                .returnResult(String.class);

        assertThat(answer.getResponseBody().blockFirst(PATIENCE)).startsWith("{\"frame\"");
    }

    @Test
    void endsWhenItsTokenExpires() {
        Instant expiry = Instant.now().plusSeconds(60);
        clock.set(expiry.minusSeconds(1));

        StepVerifier.create(
                        events("/v1/stream", Map.of(HttpHeaders.AUTHORIZATION, "Bearer " + Tokens.exactUntil(expiry))))
                .expectNextCount(1)
                .then(() -> clock.set(expiry))
                .verifyComplete();
    }

    @Test
    void refusesWithAStatusBeforeItStreams() {
        refuses("/v1/stream", Tokens.expired(), 401);
        refuses("/v1/stream", null, 503);
        refuses("/v1/stream?regions=3216", Tokens.exact(), 400);
        country.unload();
        refuses("/v1/stream", Tokens.exact(), 503);
    }

    private void refuses(String uri, String token, int status) {
        client.get()
                .uri(uri)
                .accept(MediaType.TEXT_EVENT_STREAM)
                .headers(headers -> {
                    if (token != null) {
                        headers.setBearerAuth(token);
                    }
                })
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private Flux<ServerSentEvent<String>> events(String uri, Map<String, String> headers) {
        return client.get()
                .uri(uri)
                .headers(all -> {
                    all.setBearerAuth(Tokens.exact());
                    headers.forEach(all::set);
                })
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(new ParameterizedTypeReference<ServerSentEvent<String>>() {})
                .getResponseBody();
    }

    private static String date(ServerSentEvent<String> event) {
        return JsonMapper.shared().readTree(event.data()).get("date").asString();
    }

    private static String told(ServerSentEvent<String> event) {
        StringBuilder text = new StringBuilder(event.event());
        for (JsonNode area : JsonMapper.shared().readTree(event.data()).path("regions")) {
            text.append(' ').append(area.get("region").get("code").asString());
            text.append('=')
                    .append(area.get("indicators").get("REG_U").get("value").asLong());
        }
        return text.toString();
    }
}
