package id.satunaker.ingest;

import static org.awaitility.Awaitility.await;

import id.satunaker.schemas.backend.KafkaBackend;
import id.satunaker.schemas.backend.RegistryBackend;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The whole service on a real broker, with all that it logs of itself, and what it has stored. */
abstract class OnRealBroker {
    static IngestService service;
    static StoredEvents stored;

    @BeforeAll
    static void start() {
        KafkaBackend kafka = KafkaBackend.shared();
        String registry = RegistryBackend.shared().url();
        kafka.deployTopics(4);
        stored = new StoredEvents(kafka.bootstrapServers(), registry);
        service =
                IngestService.start(kafka.bootstrapServers(), registry, Map.of("logging.level.id.satunaker", "DEBUG"));
        await().atMost(Duration.ofSeconds(60)).until(service::isReady);
    }

    @AfterAll
    static void stop() {
        service.close();
    }
}
