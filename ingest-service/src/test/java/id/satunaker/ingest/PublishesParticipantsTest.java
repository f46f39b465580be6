package id.satunaker.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satunaker.schemas.backend.KafkaBackend;
import id.satunaker.schemas.backend.RegistryBackend;
import id.satunaker.schemas.event.Participant;
import id.satunaker.schemas.event.ParticipantStatus;
import id.satunaker.schemas.serde.EventSerdes;
import id.satunaker.schemas.topic.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Agreements and heartbeats in the topic of the participants, on a real broker and registry. */
@ExtendWith(OutputCaptureExtension.class)
class PublishesParticipantsTest {
    private static final String JSON = "application/json";
    private static final TopicPartition ONLY = new TopicPartition(Topics.Names.PARTICIPANTS, 0);

    private final Participant bekasi = Participants.live("kab-bekasi", "32.16");
    private final Path file = Participants.file(bekasi);
    private final String bootstrapServers = KafkaBackend.shared().bootstrapServers();
    private final String registry = RegistryBackend.shared().url();
    private IngestService service;

    @BeforeEach
    void start() {
        KafkaBackend.shared().deployTopics(4);
        service = start(file);
        patiently().until(service::isReady);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void publishesEachAgreementAndKeepsTheLatestHeartbeat() {
        patiently().untilAsserted(() -> assertThat(newest()).isEqualTo(bekasi));

        assertThat(beat("2025-06-30")).isEqualTo(200);
        assertThat(beat("2025-06-28")).isEqualTo(200);

        assertThat(newest().getHeartbeatDay()).isEqualTo(LocalDate.of(2025, 6, 30));
        try (IngestService second = start(file)) {
            patiently().until(second::isReady);
            assertThat(second.post("heartbeats", JSON, "{\"day\":\"2025-07-01\"}")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(beat("2025-06-30")).isEqualTo(200);
        }
        assertThat(newest().getHeartbeatDay()).isEqualTo(LocalDate.of(2025, 7, 1));
        assertThat(newest().getAgreementNumber()).isEqualTo(bekasi.getAgreementNumber());
    }

    @Test
    void putsAChangedFileInForceWithoutARestart() throws Exception {
        Participant suspended = Participant.newBuilder(bekasi)
                .setStatus(ParticipantStatus.SUSPENDED)
                .build();

        Participants.write(file, suspended);
        patiently()
                .untilAsserted(() -> assertThat(service.post("job-seekers", JSON, Samples.jobSeeker("reload", 1))
                                .body())
                        .contains("agreement.suspended"));
        patiently()
                .untilAsserted(() ->
                        assertThat(newest()).extracting(Participant::getStatus).isEqualTo(ParticipantStatus.SUSPENDED));
        Files.writeString(file, "satunaker.ingest.participants: nonsense");
        Participants.write(file.resolveSibling("other.yaml"), bekasi);

        assertThat(service.post("job-seekers", JSON, Samples.jobSeeker("reload", 1))
                        .statusCode())
                .isEqualTo(403);
        Participants.write(file, bekasi);
        patiently()
                .untilAsserted(() -> assertThat(service.post("job-seekers", JSON, Samples.jobSeeker("reload", 1))
                                .statusCode())
                        .isEqualTo(200));
    }

    @Test
    void keepsWhatWasInForceWhereTheFileTurnsBad(CapturedOutput output) throws Exception {
        Files.writeString(file, "satunaker.ingest.participants: nonsense");

        patiently().until(() -> output.getAll().contains("The agreements stay as they were"));

        assertThat(service.post("job-seekers", JSON, Samples.jobSeeker("reload", 2))
                        .statusCode())
                .isEqualTo(200);
    }

    private int beat(String day) {
        return service.post("heartbeats", JSON, "{\"day\":\"" + day + "\"}").statusCode();
    }

    private IngestService start(Path participants) {
        return IngestService.start(
                bootstrapServers,
                registry,
                Map.of(
                        "satunaker.ingest.participants-file",
                        participants,
                        "satunaker.ingest.participants-reload",
                        "200ms"));
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50));
    }

    /** The last record of the participant in the topic. */
    private Participant newest() {
        EventSerdes serdes = new EventSerdes(Map.of("schema.registry.url", registry));
        List<Participant> read = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers),
                new StringDeserializer(),
                serdes.deserializer(Participant.class))) {
            consumer.assign(List.of(ONLY));
            consumer.seekToBeginning(List.of(ONLY));
            long end = consumer.endOffsets(List.of(ONLY)).get(ONLY);
            while (consumer.position(ONLY) < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    if (record.key().equals(bekasi.getParticipantId())) {
                        read.add(record.value());
                    }
                });
            }
        }
        return read.isEmpty() ? null : read.get(read.size() - 1);
    }
}
