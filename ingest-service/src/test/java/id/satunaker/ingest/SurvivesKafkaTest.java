package id.satunaker.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satunaker.ingest.SteadyLoad.Told;
import id.satunaker.schemas.backend.RegistryBackend;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A broker that dies or freezes under load: each answer comes in time and stays true, and the service returns by
 * itself. The bounds asserted are the promised ones and as much again, for a machine that does other things as well.
 */
class SurvivesKafkaTest {
    private static final Logger LOG = LoggerFactory.getLogger(SurvivesKafkaTest.class);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long ANSWER_MILLIS = 2 * 2_000;
    private static final Duration UNREADY = Duration.ofSeconds(2 * 5);
    private static final long RETURN_MILLIS = 2 * 5_000;

    private static final int FLOOD_SENDERS = 32;
    private static final int FLOOD_ROUNDS = 2;

    @TempDir
    private static Path folder;

    private static String registry;
    private static BrokerProcess broker;
    private static ServiceProcess service;

    @BeforeAll
    static void start() {
        registry = RegistryBackend.shared().url();
        broker = BrokerProcess.in(folder, Map.of());
        broker.startWithTopics(4);
        service = ServiceProcess.start(broker.bootstrapServers(), registry, Map.of());
        await().atMost(PATIENCE)
                .until(() -> service.answers() && service.client().isReady());
    }

    @BeforeEach
    void recover() {
        await().atMost(PATIENCE).until(() -> service.client().isReady());
    }

    @AfterAll
    static void stop() {
        service.close();
        broker.close();
    }

    @Test
    void losesNothingWhenTheBrokerIsKilled() throws Exception {
        try (SteadyLoad load = new SteadyLoad(service.client(), "killed")) {
            awaitAccepted(load, 0);
            broker.kill();
            awaitUnready("killed");
            broker.start();
            broker.awaitStoring();
            checkReturn(load, System.nanoTime(), "killed");
            load.finish();

            checkAnswers(load, "killed");
            checkStored(load, "killed");
        }
    }

    @Test
    void losesNothingWhenTheBrokerIsFrozen() throws Exception {
        try (SteadyLoad load = new SteadyLoad(service.client(), "frozen")) {
            awaitAccepted(load, 0);
            broker.freeze();
            awaitUnready("frozen");
            broker.thaw();
            checkReturn(load, System.nanoTime(), "frozen");
            load.finish();

            checkAnswers(load, "frozen");
            checkStored(load, "frozen");
        }
    }

    /** What is received meanwhile is more than the heap of the process, which ends when it runs out of it. */
    @Test
    void keepsWithinItsMemoryWhileTheBrokerIsFrozen() throws Exception {
        String body = IntStream.range(0, 8_000)
                .mapToObj(number -> Samples.jobSeeker("flood", number))
                .collect(Collectors.joining("\n"));
        ExecutorService senders = Executors.newFixedThreadPool(FLOOD_SENDERS);
        broker.freeze();

        List<Future<Told>> answers = IntStream.range(0, FLOOD_SENDERS * FLOOD_ROUNDS)
                .mapToObj(request -> senders.submit(() -> post(body)))
                .toList();
        for (Future<Told> answer : answers) {
            assertThat(answer.get().retry()).isEqualTo(8_000);
        }
        double heap = service.client().metric("jvm_memory_used_bytes{area=\"heap\"");
        double waiting = service.client().metric("labour_batches_waiting");

        broker.thaw();
        senders.shutdown();
        LOG.info(
                "{} MB received, heap {} MB, {} batches waiting",
                (answers.size() * body.length()) >> 20,
                (long) heap >> 20,
                waiting);
        await().atMost(PATIENCE)
                .until(() -> post(Samples.jobSeeker("flooded", 1)).accepted() == 1);
    }

    @Test
    void takesHeartbeatsAgainHoweverManyCameWhileTheBrokerWasFrozen() {
        broker.freeze();

        List<CompletableFuture<Integer>> answers =
                IntStream.range(0, 2_400).mapToObj(SurvivesKafkaTest::beat).toList();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(503));

        broker.thaw();
        await().atMost(PATIENCE).until(() -> beat(2_400).join() == 200);
    }

    private static CompletableFuture<Integer> beat(int day) {
        String body = "{\"day\":\"" + LocalDate.of(2015, 1, 1).plusDays(day) + "\"}";
        return service.client()
                .sendAsync(service.client().request("heartbeats", "application/json", BodyPublishers.ofString(body)))
                .thenApply(HttpResponse::statusCode);
    }

    private static Told post(String body) {
        long askedAt = System.nanoTime();
        return Told.of(service.client().post("job-seekers", "application/x-ndjson", body), askedAt);
    }

    /** Also lets the senders run on for a few deadlines. */
    private static void awaitUnready(String what) {
        long begun = System.nanoTime();
        await().atMost(UNREADY).until(() -> !service.client().isReady());
        LOG.info("{}: not ready after {} ms", what, millisSince(begun));
        await().during(Duration.ofSeconds(2))
                .atMost(UNREADY)
                .until(() -> service.client().isAlive() && !service.client().isReady());
    }

    private static void checkReturn(SteadyLoad load, long returnedAt, String what) {
        long first = awaitAccepted(load, returnedAt);
        long millis = TimeUnit.NANOSECONDS.toMillis(first - returnedAt);
        LOG.info("{}: first 2xx {} ms after the broker's return", what, millis);
        assertThat(millis).isLessThan(RETURN_MILLIS);
        await().atMost(UNREADY).until(() -> service.client().isReady());
    }

    /** When the first answer came after the given time that accepted something. */
    private static long awaitAccepted(SteadyLoad load, long after) {
        return await().atMost(PATIENCE)
                .until(
                        () -> load.told().stream()
                                .filter(told -> told.at() - after > 0 && told.accepted() > 0)
                                .mapToLong(Told::at)
                                .min(),
                        first -> first.isPresent())
                .getAsLong();
    }

    private static void checkAnswers(SteadyLoad load, String what) {
        LOG.info(
                "{}: {} answers, {} of them 503, the slowest after {} ms",
                what,
                load.told().size(),
                load.told().stream().filter(told -> told.status() == 503).count(),
                load.told().stream().mapToLong(Told::millis).max().orElseThrow());
        assertThat(load.told()).allSatisfy(told -> {
            assertThat(told.status()).isIn(207, 503);
            assertThat(told.rejected()).isEqualTo(1);
            assertThat(told.millis()).isLessThan(ANSWER_MILLIS);
        });
        assertThat(load.told())
                .filteredOn(told -> told.status() == 503)
                .hasSizeGreaterThan(4)
                .allSatisfy(told -> {
                    assertThat(told.hasRetryAfter()).isTrue();
                    assertThat(told.accepted()).isZero();
                    assertThat(told.retry()).isPositive();
                });
    }

    private static void checkStored(SteadyLoad load, String prefix) {
        assertThat(load.accepted()).isEqualTo(load.good());
        assertThat(new StoredEvents(broker.bootstrapServers(), registry).recordIds(prefix))
                .containsAll(load.accepted())
                .doesNotContainAnyElementsOf(load.rejected());
    }

    private static long millisSince(long begun) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }
}
