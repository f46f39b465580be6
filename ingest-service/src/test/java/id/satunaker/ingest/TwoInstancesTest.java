package id.satunaker.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satunaker.schemas.backend.KafkaBackend;
import id.satunaker.schemas.backend.RegistryBackend;
import id.satunaker.schemas.event.JobSeekerEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Two instances that take what senders bring in turn, until one of them dies in the middle of it. */
class TwoInstancesTest {
    private static final Logger LOG = LoggerFactory.getLogger(TwoInstancesTest.class);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int SOME = 20;

    private final String kafka = KafkaBackend.shared().bootstrapServers();
    private final String registry = RegistryBackend.shared().url();
    private ServiceProcess lasting;
    private ServiceProcess dying;

    @BeforeEach
    void start() {
        KafkaBackend.shared().deployTopics(4);
        lasting = ServiceProcess.start(kafka, registry, Map.of());
        dying = ServiceProcess.start(kafka, registry, Map.of());
        List.of(lasting, dying)
                .forEach(service -> await().atMost(PATIENCE)
                        .until(() -> service.answers() && service.client().isReady()));
    }

    @AfterEach
    void stop() {
        lasting.close();
        dying.close();
    }

    @Test
    void loseNothingWhenOneOfThemIsKilled() throws Exception {
        try (SteadyLoad load = new SteadyLoad(List.of(lasting.client(), dying.client()), "two")) {
            await().atMost(PATIENCE).until(() -> load.told().size() > SOME);

            dying.kill();
            await().atMost(PATIENCE).until(() -> load.unanswered() > SOME);
            load.finish();

            LOG.info(
                    "{} batches told, {} requests without an answer",
                    load.told().size(),
                    load.unanswered());
            List<ConsumerRecord<String, JobSeekerEvent>> stored = new StoredEvents(kafka, registry).jobSeekers("two");
            assertThat(load.accepted()).isEqualTo(load.good());
            assertThat(recordIds(stored)).isEqualTo(load.good()).doesNotContainAnyElementsOf(load.rejected());
            assertThat(eventIds(stored)).hasSameSizeAs(load.good());
        }
    }

    private static Set<String> recordIds(List<ConsumerRecord<String, JobSeekerEvent>> stored) {
        return stored.stream()
                .map(event -> event.value().getEnvelope().getRecordId())
                .collect(Collectors.toSet());
    }

    /** One that both instances stored is one event. */
    private static Set<String> eventIds(List<ConsumerRecord<String, JobSeekerEvent>> stored) {
        return stored.stream()
                .map(event -> event.value().getEnvelope().getEventId())
                .collect(Collectors.toSet());
    }
}
