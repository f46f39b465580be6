package id.satunaker.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satunaker.schemas.backend.KafkaBackend;
import id.satunaker.schemas.backend.RegistryBackend;
import id.satunaker.schemas.topic.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A spreadsheet of 200 MB streams through a process with 96 MB of heap, and tells of its first error before its end. */
@Tag("long")
class MillionRowsTest {
    private static final KafkaBackend KAFKA = KafkaBackend.shared();

    private final RowsOnTheWay rows = new RowsOnTheWay();
    private ServiceProcess service;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() {
        KAFKA.deployTopics(4);
        service = ServiceProcess.start(
                KAFKA.bootstrapServers(), RegistryBackend.shared().url(), Map.of());
        await().atMost(Duration.ofSeconds(90))
                .until(() -> service.answers() && service.client().isReady());
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void streamsThroughWithLittleMemory() throws IOException {
        long before = stored();

        CompletableFuture<HttpResponse<Path>> answer = HttpClient.newHttpClient()
                .sendAsync(upload(), HttpResponse.BodyHandlers.ofFile(folder.resolve("rejected.csv")));
        await().atMost(Duration.ofMinutes(3)).until(() -> progress().contains("number.not-whole"));
        boolean isAnswered = answer.isDone();
        rows.goOn();
        HttpResponse<Path> rejected = answer.join();

        assertThat(RowsOnTheWay.size()).isGreaterThanOrEqualTo(200_000_000L);
        assertThat(isAnswered).as("answered before the first error was seen").isFalse();
        assertThat(rejected.statusCode()).isEqualTo(207);
        assertThat(lines(rejected.body())).isEqualTo(RowsOnTheWay.BAD + 1L);
        assertThat(progress())
                .contains("\"state\":\"done\"", "\"received\":1000000", "\"accepted\":900000", "\"retry\":0");
        assertThat(stored() - before).isEqualTo(RowsOnTheWay.ROWS - RowsOnTheWay.BAD);
    }

    private HttpRequest upload() {
        return request("/v1/vacancies?recordedAt=2025-01-10T08:00:00Z")
                .header("Content-Type", "text/csv")
                .header("Accept", "text/csv")
                .header("Upload-Id", "million")
                .POST(HttpRequest.BodyPublishers.ofInputStream(rows::stream))
                .build();
    }

    private String progress() {
        return service.client().send(request("/v1/uploads/million").build()).body();
    }

    private HttpRequest.Builder request(String path) {
        ServiceClient client = service.client();
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + client.port() + path))
                .header("Authorization", "Bearer " + client.issuer().token("kab-bekasi", "32.16"));
    }

    private static long lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        }
    }

    /** How many vacancies there are in Kafka. */
    private static long stored() {
        Map<String, Object> config = Map.of("bootstrap.servers", KAFKA.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.VACANCIES.topicName()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            return consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }
}
