package id.satunaker.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A long file of lines, some of them bad, that is sent again as a whole: the same answer, and nothing else. */
@ExtendWith(StackExtension.class)
class SentTwiceIT {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int ITEMS = 10_000;
    private static final int BAD = 137;
    private static final int ONE_BAD_IN = 73;
    private static final String REGION = "12.09";

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
    private final LocalDate registeredOn = today.minusDays(20);
    private final Stack stack;
    private final Caller caller;

    SentTwiceIT(Stack stack) {
        this.stack = stack;
        this.caller = new Caller(stack);
    }

    @Test
    void changesNoFigureAndNoRow() throws Exception {
        String lines = IntStream.range(0, ITEMS).mapToObj(this::line).collect(Collectors.joining("\n"));

        HttpResponse<String> first = send(lines);
        Map<String, String> figures = settledFigures();
        List<String> rows = new FiguresAndRows(stack).rows();
        HttpResponse<String> second = send(lines);

        assertTellsEachBadLine(Caller.JSON.readTree(first.body()));
        assertThat(rows).hasSizeGreaterThanOrEqualTo(ITEMS - BAD);
        assertThat(caller.series(Caller.Series.of("REG_U", REGION), registeredOn, registeredOn)[0])
                .isGreaterThanOrEqualTo(ITEMS - BAD);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(settledFigures()).isEqualTo(figures);
        assertThat(new FiguresAndRows(stack).rows()).isEqualTo(rows);
    }

    private static void assertTellsEachBadLine(JsonNode answer) {
        assertThat(answer.path("received").asInt()).isEqualTo(ITEMS);
        assertThat(answer.path("accepted").asInt()).isEqualTo(ITEMS - BAD);
        assertThat(answer.path("rejected").asInt()).isEqualTo(BAD);
        assertThat(answer.path("results")).hasSize(BAD).allSatisfy(result -> {
            JsonNode error = result.path("errors").path(0);
            assertThat(result.path("index").asInt() % ONE_BAD_IN).isZero();
            assertThat(error.path("pointer").asString()).isEqualTo("/nik");
            assertThat(error.path("code").asString()).isEqualTo("nik.not-16-digits");
            assertThat(error.path("detail").asString()).isNotBlank();
            assertThat(error.path("hint").asString()).isNotBlank();
        });
    }

    private HttpResponse<String> send(String lines) throws Exception {
        HttpResponse<String> answer = caller.post("kab-asahan", "/v1/job-seekers", "application/x-ndjson", lines);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(207);
        return answer;
    }

    /** Once all that is in Kafka is counted and kept. */
    private Map<String, String> settledFigures() throws Exception {
        PersonsInKafka kafka = new PersonsInKafka(stack.addresses());
        await().atMost(PATIENCE).ignoreExceptions().until(kafka::areReadWhole);
        return new FiguresAndRows(stack).settledFigures(today.minusDays(60), today);
    }

    private String line(int number) {
        String nik = Samples.nik(50 + number / 9_000, 1 + number % 9_000);
        return """
                {"recordId":"twice-%d","regionCode":"%s","recordedAt":"%sT08:00:00+07:00","nik":"%s",\
                "registeredOn":"%s","sex":"M","education":"SMA"}""".formatted(
                        number, REGION, registeredOn, number % ONE_BAD_IN == 0 ? nik.substring(1) : nik, registeredOn);
    }
}
