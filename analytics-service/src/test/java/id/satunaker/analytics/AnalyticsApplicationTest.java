package id.satunaker.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satunaker.schemas.backend.KafkaBackend;
import id.satunaker.schemas.backend.RegistryBackend;
import id.satunaker.schemas.event.Envelope;
import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.Registration;
import id.satunaker.schemas.readme.Readme;
import id.satunaker.schemas.serde.EventSerdes;
import id.satunaker.schemas.topic.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service with its own configuration, on a real broker and registry. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://localhost:1",
            "satunaker.analytics.public-values=exact",
            "satunaker.analytics.kafka.application-id=whole"
        })
@DirtiesContext
class AnalyticsApplicationTest {
    private static final int PARTITIONS = 4;
    private static final String REGION = "53.71"; // of no other test on this broker
    private static final String DAY = "2025-03-04";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path stateDir;

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    @DynamicPropertySource
    static void backends(DynamicPropertyRegistry properties) {
        KafkaBackend.shared().deployTopics(PARTITIONS);
        properties.add("spring.kafka.bootstrap-servers", KafkaBackend.shared()::bootstrapServers);
        properties.add("spring.kafka.properties[schema.registry.url]", RegistryBackend.shared()::url);
        properties.add("satunaker.analytics.kafka.partitions", () -> PARTITIONS);
        properties.add("satunaker.analytics.kafka.state-dir", () -> stateDir);
    }

    @Test
    void countsARegistrationOnKafkaInItsAnswersOnceItIsReady() {
        await().atMost(PATIENCE)
                .until(() -> get(managementPort, "/actuator/health/readiness").statusCode() == 200);
        assertThat(figures().statusCode()).isEqualTo(200);
        assertThat(figures().body()).contains("\"REG_U\":{\"value\":0,");

        register();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(figures().body()).contains("\"REG_U\":{\"value\":1,"));
        await().atMost(PATIENCE).until(() -> keysOfObservations().contains(REGION + "/REG_U"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(metrics())
                        .isSubsetOf(Readme.ofModule().metrics())
                        .containsAll(metricsOfEveryRun()));
    }

    private static Set<String> keysOfObservations() {
        Map<String, Object> config = Map.of(
                "bootstrap.servers", KafkaBackend.shared().bootstrapServers(), "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = IntStream.range(0, PARTITIONS)
                    .mapToObj(partition -> new TopicPartition(Topics.INDICATORS.topicName(), partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Set<String> keys = new HashSet<>();
            while (partitions.stream()
                    .anyMatch(each -> consumer.currentLag(each).orElse(1) > 0)) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> keys.add(record.key()));
            }
            return keys;
        }
    }

    /** Those of the README without what counts only once it happens. */
    private static Set<String> metricsOfEveryRun() {
        Set<String> names = Readme.ofModule().metrics();
        names.removeAll(Set.of(
                "labour_stream_events_sent_total",
                "labour_events_ignored_total",
                "labour_events_dead_lettered_total",
                "labour_references_left_out_total",
                "labour_frames_mismatched_total"));
        return names;
    }

    private Set<String> metrics() {
        String text = get(managementPort, "/actuator/prometheus").body();
        return Pattern.compile("# TYPE (labour_\\w+) ")
                .matcher(text)
                .results()
                .map(type -> type.group(1))
                .collect(Collectors.toSet());
    }

    private void register() {
        Instant noon = Instant.parse("2025-03-04T05:00:00Z");
        JobSeekerEvent event = JobSeekerEvent.newBuilder()
                .setEnvelope(Envelope.newBuilder()
                        .setEventId("e")
                        .setParticipantId("kab-halmahera-selatan")
                        .setRecordId("whole-service")
                        .setRecordedAt(noon)
                        .setReceivedAt(noon)
                        .setRegionCode(REGION)
                        .setPersonKeyVersion(1)
                        .build())
                .setPersonId("ab".repeat(32))
                .setRegistration(Registration.newBuilder()
                        .setRegisteredOn(LocalDate.parse(DAY))
                        .build())
                .build();
        EventSerdes serdes = new EventSerdes(
                Map.of("schema.registry.url", RegistryBackend.shared().url()));
        try (Producer<String, JobSeekerEvent> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", KafkaBackend.shared().bootstrapServers()),
                new StringSerializer(),
                serdes.serializer(JobSeekerEvent.class))) {
            producer.send(new ProducerRecord<>(Topics.JOB_SEEKERS.topicName(), event.getPersonId(), event));
        }
    }

    private HttpResponse<String> figures() {
        return get(port, "/v1/regions/" + REGION + "?date=" + DAY);
    }

    private HttpResponse<String> get(int port, String path) {
        URI address = URI.create("http://localhost:" + port + path);
        try {
            return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
