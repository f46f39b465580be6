package id.satunaker.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satunaker.ingest.SteadyLoad.Told;
import id.satunaker.schemas.backend.RegistryBackend;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A service that starts before its broker, and one whose broker goes before its first request comes. */
class StartsWithoutKafkaTest {
    private static final Logger LOG = LoggerFactory.getLogger(StartsWithoutKafkaTest.class);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    /** The promised 2 s, and as much again for a machine that does other things as well. */
    private static final long ANSWER_MILLIS = 2 * 2_000;

    private static final Duration RETURN = Duration.ofSeconds(2 * 5);
    /** About 125 with the way warm, the producer's own included, and 358 without. */
    private static final double FEW_CLASSES = 240;

    private final String registry = RegistryBackend.shared().url();
    private BrokerProcess broker;

    @BeforeEach
    void prepare(@TempDir Path folder) {
        broker = BrokerProcess.in(folder, Map.of());
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void answersUntilTheBrokerComesAndThenStoresByItself() {
        try (ServiceProcess service = ServiceProcess.start(broker.bootstrapServers(), registry, Map.of())) {
            await().atMost(PATIENCE).until(service::answers);
            checkAway(service.client(), 1);
            assertThat(service.client().isReady()).isFalse();

            broker.startWithTopics(4);
            broker.awaitStoring();
            long returnedAt = System.nanoTime();
            await().atMost(RETURN).until(() -> post(service.client(), 2).accepted() == 1);

            LOG.info("first 2xx {} ms after the broker came", millisSince(returnedAt));
            await().atMost(RETURN).until(() -> service.client().isReady());
            assertThat(new StoredEvents(broker.bootstrapServers(), registry).recordIds("first"))
                    .containsOnly("first-2");
        }
    }

    @Test
    void hasItsWayWarmBeforeItIsReady() {
        broker.startWithTopics(4);
        try (ServiceProcess service = ServiceProcess.start(broker.bootstrapServers(), registry, Map.of())) {
            await().atMost(PATIENCE)
                    .until(() -> service.answers() && service.client().isReady());
            double before = settledClasses(service.client());
            broker.freeze();

            checkAway(service.client(), 1);
            double loaded = loadedClasses(service.client()) - before;

            LOG.info("The first request loads {} classes", loaded);
            assertThat(loaded).isLessThan(FEW_CLASSES);
        }
    }

    private static void checkAway(ServiceClient client, int number) {
        Told told = post(client, number);
        LOG.info("The first answer came after {} ms", told.millis());
        assertThat(told.status()).isEqualTo(503);
        assertThat(told.hasRetryAfter()).isTrue();
        assertThat(told.retry()).isEqualTo(1);
        assertThat(told.millis()).isLessThan(ANSWER_MILLIS);
        assertThat(client.isAlive()).isTrue();
    }

    private static Told post(ServiceClient client, int number) {
        long askedAt = System.nanoTime();
        return Told.of(client.post("job-seekers", "application/json", Samples.jobSeeker("first", number)), askedAt);
    }

    /** Once what runs besides, at the start, loads no more. */
    private static double settledClasses(ServiceClient client) {
        AtomicReference<Double> before = new AtomicReference<>(0.0);
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(
                        () -> loadedClasses(client),
                        loaded -> before.getAndSet(loaded).equals(loaded));
    }

    private static double loadedClasses(ServiceClient client) {
        return client.metric("jvm_classes_loaded_classes");
    }

    private static long millisSince(long begun) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }
}
