package id.satunaker.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satunaker.schemas.event.EventId;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.readme.Readme;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service on a real broker and a real registry: what is accepted is stored, and only that. */
@ExtendWith(OutputCaptureExtension.class)
class StoresAcceptedEventsTest extends OnRealBroker {
    private static final String JSON = "application/json";
    private static final String LINES = "application/x-ndjson";
    private static final JsonMapper MAPPER = new JsonMapper();

    @Test
    void storesAnEventThatDecodesUnderItsPersonId() {
        HttpResponse<String> answer = service.post("job-seekers", JSON, Samples.jobSeeker("one", 1));

        List<ConsumerRecord<String, JobSeekerEvent>> records = stored.jobSeekers("one");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"received\":1,\"accepted\":1,\"rejected\":0,\"retry\":0,\"results\":[]}");
        assertThat(records).hasSize(1);
        JobSeekerEvent event = records.get(0).value();
        assertThat(records.get(0).key()).isEqualTo(event.getPersonId()).matches("[0-9a-f]{64}");
        assertThat(event.getEnvelope().getParticipantId()).isEqualTo("kab-bekasi");
        assertThat(event.getEnvelope().getEventId()).isEqualTo(EventId.of(event));
    }

    @Test
    void saysOfEachPartitionHowFarItIsWritten() {
        String lines = IntStream.range(0, 600)
                .mapToObj(number -> Samples.jobSeeker("written", number))
                .collect(Collectors.joining("\n"));

        HttpResponse<String> answer = service.post("job-seekers", LINES, lines);

        Map<String, Long> last = stored.jobSeekers("written").stream()
                .collect(Collectors.toMap(
                        record -> record.topic() + "-" + record.partition(), ConsumerRecord::offset, Math::max));
        assertThat(last).hasSizeGreaterThan(1);
        assertThat(answer.headers()
                        .firstValue("Satunaker-Written")
                        .orElseThrow()
                        .split(","))
                .containsExactlyInAnyOrderElementsOf(last.entrySet().stream()
                        .map(place -> place.getKey() + "@" + place.getValue())
                        .toList());
    }

    @Test
    void givesAResendTheSameEventId() {
        service.post("job-seekers", JSON, Samples.jobSeeker("twice", 1));
        service.post("job-seekers", JSON, Samples.jobSeeker("twice", 1));

        List<ConsumerRecord<String, JobSeekerEvent>> records = stored.jobSeekers("twice");
        assertThat(records).hasSize(2);
        assertThat(records.get(1).value().getEnvelope().getEventId())
                .isEqualTo(records.get(0).value().getEnvelope().getEventId());
    }

    @Test
    void storesEachFigureOfTheLabourForceUnderItsRegionAndMonth() {
        String file = "regionCode,vintage,persons\n12.75,2024-08,140000\n12.75,2025-02,142000\n12.75,1969-01,1\n";

        HttpResponse<String> answer = service.client().putLabourForce(file);
        service.client().putLabourForce(file.replace("142000", "143000"));

        assertThat(answer.statusCode()).isEqualTo(207);
        assertThat(answer.body()).startsWith("{\"received\":3,\"accepted\":2,\"rejected\":1,\"retry\":0,");
        assertThat(stored.labourForce("12.75"))
                .extracting(record -> record.key() + " " + record.value().getVintage() + " "
                        + record.value().getPersons())
                .containsExactly(
                        "labour-force/12.75/2024-08 2024-08 140000",
                        "labour-force/12.75/2025-02 2025-02 142000",
                        "labour-force/12.75/2024-08 2024-08 140000",
                        "labour-force/12.75/2025-02 2025-02 143000");
    }

    @Test
    void storesTenThousandLinesButTheBadOnes() throws IOException {
        String body = IntStream.range(0, 10_000)
                .mapToObj(i -> isBad(i) ? "{\"recordId\":\"bulk-" + i + "\"}" : Samples.jobSeeker("bulk", i))
                .collect(Collectors.joining("\n"));

        HttpResponse<String> answer = service.post("job-seekers", LINES, body);

        JsonNode json = MAPPER.readTree(answer.body());
        assertThat(answer.statusCode()).isEqualTo(207);
        assertThat(json.get("received").asInt()).isEqualTo(10_000);
        assertThat(json.get("accepted").asInt()).isEqualTo(9_863);
        assertThat(json.get("rejected").asInt()).isEqualTo(137);
        assertThat(json.get("results")).hasSize(137).allSatisfy(result -> {
            assertThat(isBad(result.get("index").asInt())).isTrue();
            assertThat(result.get("errors").get(0).get("hint").asString()).isNotEmpty();
        });
        assertThat(stored.recordIds("bulk"))
                .hasSize(9_863)
                .doesNotHaveDuplicates()
                .noneMatch(id -> isBad(Integer.parseInt(id.substring(5))));
    }

    private static boolean isBad(int number) {
        return number % 73 == 7;
    }

    @Test
    void storesLinesWhileTheBodyIsStillComing() throws IOException {
        PipedInputStream body = new PipedInputStream(1 << 20);
        PipedOutputStream sender = new PipedOutputStream(body);
        CompletableFuture<HttpResponse<String>> answer = CompletableFuture.supplyAsync(
                () -> service.send(service.request("job-seekers", LINES, BodyPublishers.ofInputStream(() -> body))));
        write(sender, 0, 2_000);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> stored.recordIds("flow").size() > 1_000);
        boolean isAnsweredEarly = answer.isDone();
        write(sender, 2_000, 3_000);
        sender.close();

        assertThat(isAnsweredEarly).isFalse();
        assertThat(answer.join().body()).startsWith("{\"received\":3000,\"accepted\":3000,");
        assertThat(stored.recordIds("flow")).hasSize(3_000);
    }

    private static void write(PipedOutputStream sender, int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            sender.write((Samples.jobSeeker("flow", i) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        sender.flush();
    }

    @Test
    void servesManySendersAtOnce() throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(16);
        List<Future<HttpResponse<String>>> answers = IntStream.range(0, 200)
                .mapToObj(request -> senders.submit(() -> service.post(
                        "job-seekers",
                        LINES,
                        IntStream.range(0, 20)
                                .mapToObj(i -> Samples.jobSeeker("many", request * 20 + i))
                                .collect(Collectors.joining("\n")))))
                .toList();

        for (Future<HttpResponse<String>> answer : answers) {
            assertThat(answer.get().body()).startsWith("{\"received\":20,\"accepted\":20,");
        }

        senders.shutdown();
        assertThat(stored.recordIds("many")).hasSize(4_000).doesNotHaveDuplicates();
    }

    @Test
    void countsWhatItReceivesByWhatBecomesOfIt() {
        double receivedBefore = metric("received");
        double judgedBefore = metric("accepted") + metric("rejected") + metric("retry");

        service.post("job-seekers", JSON, "[" + Samples.jobSeeker("count", 1) + ",{},3]");

        assertThat(metric("received") - receivedBefore).isEqualTo(3);
        assertThat(metric("accepted") + metric("rejected") + metric("retry") - judgedBefore)
                .isEqualTo(3);
    }

    @Test
    void offersTheMetricsOfItsReadme() {
        String metrics = service.actuator("prometheus").body();

        assertThat(Pattern.compile("# TYPE (labour_\\w+) ").matcher(metrics).results())
                .extracting(type -> type.group(1))
                .filteredOn(name -> !name.endsWith("_max"))
                .containsExactlyInAnyOrderElementsOf(Readme.ofModule().metrics());
    }

    private static double metric(String fate) {
        String name = "labour_events_" + fate + "_total{kind=\"job-seeker\"";
        return service.actuator("prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    @Test
    void writesNoNikAndNoPersonIntoLogsOrMetrics(CapturedOutput output) {
        String nik = Samples.nik(4711);
        String good = Samples.jobSeeker("secret", 4711);
        service.post("job-seekers", JSON, good);
        service.post("job-seekers", JSON, good.replace("\"sex\":\"F\"", "\"sex\":\"" + nik + "\""));
        service.post("job-seekers", JSON, good.replace("secret", "secret" + nik));
        service.post("job-seekers", JSON, good.replace("{", "{\"" + nik + "\":" + nik + ","));
        service.post("job-seekers", LINES, good.substring(0, good.length() - 40));
        service.post("job-seekers?nik=" + nik, JSON, good);
        service.post(nik, JSON, good);

        String personId = stored.jobSeekers("secret").get(0).key();
        assertThat(output.getAll()).doesNotContain(nik).doesNotContain(personId);
        assertThat(service.actuator("prometheus").body())
                .contains("http_server_requests_seconds_bucket")
                .doesNotContain(nik)
                .doesNotContain(personId);
    }

    @Test
    void showsHealthOnTheManagementPort() {
        assertThat(service.actuator("health/liveness").body()).contains("UP");
        assertThat(service.actuator("health/readiness").body()).contains("\"store\"", "UP");
        assertThat(service.actuator("env").statusCode()).isEqualTo(404);
    }
}
