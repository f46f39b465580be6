package id.satunaker.analytics.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.analytics.indicator.FigureSource;
import id.satunaker.analytics.indicator.FrameVector;
import id.satunaker.analytics.indicator.Indicator;
import id.satunaker.analytics.indicator.Measure;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.json.JsonMapper;

/** Areas by rank, and the wait for a frame that a reader has seen elsewhere. */
@HttpEdgeTest
class RankingsTest {
    private static final Measure UNEMPLOYED = Measure.of(Indicator.REG_U);

    @Autowired
    WebTestClient client;

    @Autowired
    Country country;

    @BeforeEach
    void fill() {
        country.clear();
        country.add("32.16", Edge.TODAY, UNEMPLOYED, 10)
                .add("32.73", Edge.TODAY, UNEMPLOYED, 20)
                .add("12.75", Edge.TODAY, UNEMPLOYED, 20)
                .add("12.75", Edge.TODAY, Measure.of(Indicator.VAC), 10);
    }

    @Test
    void ranksTheGreatestFirstAndEqualFiguresAlike() {
        answers("/v1/rankings?indicator=REG_U", """
                {"indicator":"REG_U","level":"REGION","date":"2025-06-30","rankings":[
                 {"rank":1,"region":{"code":"12.75"},"value":20},{"rank":1,"region":{"code":"32.73"},"value":20},
                 {"rank":3,"region":{"code":"32.16"},"value":10}]}""");
        answers("/v1/rankings?indicator=REG_U&level=PROVINCE", """
                {"rankings":[{"rank":1,"region":{"code":"32"},"value":30},{"rank":2,"region":{"code":"12"},"value":20}]}""");
    }

    @Test
    void putsThoseWithoutAFigureLastAndWithoutARank() {
        answers("/v1/rankings?indicator=TIGHT", """
                {"rankings":[{"rank":1,"region":{"code":"12.75"},"value":0.5},
                 {"rank":2,"region":{"code":"32.16"},"value":0},{"rank":2,"region":{"code":"32.73"},"value":0}]}""");
        get("/v1/rankings?indicator=TIGHT&date=2025-06-29")
                .expectBody()
                .jsonPath("$.rankings[0].rank")
                .doesNotExist()
                .jsonPath("$.rankings[0].status")
                .isEqualTo("M");
    }

    /** Whoever looks twice may see two frames: here each look finds another. */
    @Test
    void isOfOneFrame() {
        FigureSource restless = () -> country.add(List.of("32.16", "32.73", "12.75"), Edge.TODAY, UNEMPLOYED, 1)
                .figures();
        SnapshotWriter writer = new SnapshotWriter(JsonMapper.shared(), null);
        FiguresController controller = new FiguresController(
                country.editions(restless, writer, SettableClock.noonOf(Edge.TODAY)),
                new Audiences(HttpProperties.PublicValues.EXACT, country),
                new MinFrame(country),
                writer,
                new HttpProperties(HttpProperties.PublicValues.EXACT, null, null));

        RankingsResponse answer = controller
                .rankings(
                        MockServerHttpRequest.get("/v1/rankings?indicator=REG_U")
                                .build(),
                        null)
                .block();

        assertThat(answer.rankings())
                .extracting(place -> place.figure().value().intValue())
                .containsExactly(21, 21, 11);
    }

    @Test
    void refusesAnotherLevel() {
        get("/v1/rankings?indicator=REG_U&level=NATION")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.allowed")
                .isEqualTo("REGION, PROVINCE");
    }

    @Test
    void waitsForTheFrameThatAReaderHasSeen() {
        String later = frame(5);
        var later5 = CompletableFuture.runAsync(
                () -> country.pass(), CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS));

        get("/v1/regions/32.16?minFrame=" + later).expectStatus().isOk();

        later5.join();
    }

    @Test
    void waitsForWhatASenderHasWritten() {
        country.readJobSeekersTo(77);
        var read = CompletableFuture.runAsync(
                () -> country.readJobSeekersTo(78), CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS));

        get("/v1/regions/32.16?minFrame=labour.job-seekers.v1-0@77")
                .expectStatus()
                .isOk();

        assertThat(read).isDone();
        get("/v1/regions/32.16?minFrame=labour.job-seekers.v1-0@77,labour.job-seekers.v1-1@0")
                .expectStatus()
                .isEqualTo(503);
    }

    @Test
    void saysSoWhereTheFrameIsNotReachedInTime() {
        for (String path : List.of(
                "/v1/snapshot?",
                "/v1/regions/ID?",
                "/v1/series?indicator=VAC&region=ID&",
                "/v1/rankings?indicator=VAC&",
                "/v1/headlines/ID?",
                "/v1/feeds?")) {
            get(path + "minFrame=" + frame(99)).expectStatus().isEqualTo(503);
        }
    }

    @Test
    void doesNotWaitForAFrameOfAnotherHistory() {
        get("/v1/snapshot?minFrame=r9-v9~1~1").expectStatus().isOk();
        get("/v1/snapshot?minFrame=now").expectStatus().isBadRequest();
        country.night(Edge.TODAY);
        client.get()
                .uri("/v1/snapshot?minFrame=" + frame(1))
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    /** After so many frames of the one partition that the country has. */
    private String frame(long sequence) {
        return new FrameVector(Country.EPOCH, List.of(sequence, 0L), List.of(0L, 0L)).toString();
    }

    private void answers(String uri, String json) {
        get(uri).expectStatus().isOk().expectBody().json(json, JsonCompareMode.LENIENT);
    }

    private WebTestClient.ResponseSpec get(String uri) {
        return client.get()
                .uri(uri)
                .headers(headers -> headers.setBearerAuth(Tokens.exact()))
                .exchange();
    }
}
