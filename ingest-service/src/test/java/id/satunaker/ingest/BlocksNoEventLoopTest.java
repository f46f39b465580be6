package id.satunaker.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satunaker.schemas.backend.RegistryBackend;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way into the service, with Kafka there, frozen and gone: no thread that must not block does. */
class BlocksNoEventLoopTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final int SENDERS = 8;
    private static final String JSON = "application/json";
    private static final String LINES = "application/x-ndjson";
    private static final List<String> PAGES = List.of(
            "/",
            "/problems",
            "/problems?lang=id",
            "/problems/nik.number",
            "/problems/body.empty",
            "/docs",
            "/v3/api-docs",
            "/nothing");
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CLOUD_EVENT = """
            {"specversion":"1.0","id":"1","source":"/office","type":"id.satunaker.job-seeker.v1","data":%s}""";
    /** One row that is good, one that is not. */
    private static final String SHEET = """
            recordId,regionCode,recordedAt,employerId,title,openings,openedOn
            V-1,32.16,2025-01-10T08:00:00+07:00,employer,Welder,1,2025-01-10
            V-2,32.16,2025-01-10T08:00:00+07:00,employer,Welder,none,2025-01-10
            """;

    private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    private BrokerProcess broker;
    private ServiceProcess service;

    @BeforeEach
    void start(@TempDir Path folder) {
        broker = BrokerProcess.in(folder, Map.of());
        broker.startWithTopics(4);
        service = ServiceProcess.startGuarded(
                broker.bootstrapServers(), RegistryBackend.shared().url());
        await().atMost(PATIENCE)
                .until(() -> service.answers() && service.client().isReady());
    }

    @AfterEach
    void stop() {
        senders.shutdownNow();
        service.close();
        broker.close();
    }

    @Test
    void inAnyRequestWhateverKafkaDoes() throws Exception {
        goEveryWay();
        broker.freeze();
        goEveryWay();
        broker.thaw();
        broker.kill();
        goEveryWay();

        List<String> calls = service.log().stream()
                .filter(line -> line.startsWith(GuardedIngest.MARK))
                .toList();
        assertThat(calls)
                .filteredOn(call -> call.contains("GuardedIngest.block"))
                .hasSize(1);
        assertThat(calls)
                .filteredOn(call -> !call.contains("GuardedIngest.block"))
                .isEmpty();
    }

    /** All at once, since each waits for its deadline where Kafka does not answer. */
    private void goEveryWay() throws InterruptedException, ExecutionException {
        ServiceClient client = service.client();
        for (Future<HttpResponse<?>> answer : senders.invokeAll(ways(client))) {
            answer.get();
        }
        client.get("/v1/uploads/guarded");
    }

    private static List<Callable<HttpResponse<?>>> ways(ServiceClient client) {
        String item = Samples.jobSeeker("guarded", 1);
        List<Callable<HttpResponse<?>>> ways = new ArrayList<>(List.of(
                () -> client.post("job-seekers", JSON, item),
                () -> client.post("job-seekers", JSON, "{"),
                () -> client.post("job-seekers", LINES, item + "\n" + Samples.jobSeeker("guarded", 2)),
                () -> client.post("job-seekers?validate=only", LINES, item),
                () -> client.post("job-seekers?recordedAt=2025-01-10T08:00:00Z", "text/csv", "nik;x\n1;2\n"),
                () -> client.post("job-seekers", "application/cloudevents+json", CLOUD_EVENT.formatted(item)),
                () -> client.post("heartbeats", JSON, "{\"day\":\"2025-06-30\"}"),
                () -> client.putLabourForce("regionCode,vintage,persons\n32.16,2024-08,100\n32.16,none,1\n"),
                () -> client.send(client.form(form(client))),
                () -> client.actuator("health/readiness"),
                () -> client.actuator("prometheus")));
        spreadsheets(client).forEach(request -> ways.add(() -> client.send(request)));
        PAGES.forEach(page -> ways.add(() -> client.get(page)));
        return ways;
    }

    private static List<HttpRequest> spreadsheets(ServiceClient client) {
        return List.of(
                client.request("vacancies", "text/csv", BodyPublishers.ofString(SHEET)),
                ask(client, "vacancies", "text/csv", BodyPublishers.ofString(SHEET))
                        .header("Accept", "text/csv")
                        .build(),
                ask(client, "vacancies", "text/csv", BodyPublishers.ofByteArray(Packed.gzip(SHEET)))
                        .header("Content-Encoding", "gzip")
                        .header("Upload-Id", "guarded")
                        .build(),
                client.request("vacancies", WORKBOOK, BodyPublishers.ofByteArray(template(client))),
                client.request("vacancies", WORKBOOK, BodyPublishers.ofString("no workbook")));
    }

    private static HttpRequest.Builder ask(
            ServiceClient client, String kind, String mediaType, HttpRequest.BodyPublisher body) {
        return HttpRequest.newBuilder(client.request(kind, mediaType, body), (name, value) -> true);
    }

    private static String form(ServiceClient client) {
        return Stream.of(
                                "token\"\r\n\r\n" + client.issuer().token("kab-bekasi", "32.16"),
                                "kind\"\r\n\r\nvacancies",
                                "action\"\r\n\r\nrows",
                                "file\"; filename=\"vacancies.csv\"\r\n\r\n" + SHEET)
                        .map(part -> "--x\r\nContent-Disposition: form-data; name=\"" + part + "\r\n")
                        .collect(Collectors.joining())
                + "--x--\r\n";
    }

    private static byte[] template(ServiceClient client) {
        return client.get("/v1/templates/vacancies.xlsx").body();
    }
}
