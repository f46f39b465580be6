package id.satunaker.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satunaker.ingest.RatedSender.Told;
import id.satunaker.schemas.backend.KafkaBackend;
import id.satunaker.schemas.backend.RegistryBackend;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A participant that sends 20 times its quota, beside others that send little: it alone is told to wait. What the others
 * notice of it is printed, from rounds in turn without it, with it within its quota, and with it far beyond.
 */
class HeavySenderTest {
    private static final Logger LOG = LoggerFactory.getLogger(HeavySenderTest.class);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final int ROUNDS = Integer.getInteger("satunaker.fairness.rounds", 1);
    private static final int ROUND_SECONDS = Integer.getInteger("satunaker.fairness.seconds", 3);
    private static final int LIGHT_PER_SECOND = 100;
    private static final int BATCH = 500;
    private static final int QUOTA_PER_SECOND = 500;
    private static final int HEAVY_PER_SECOND = 20 * QUOTA_PER_SECOND / BATCH;

    private static final String BODY = IntStream.range(0, BATCH)
            .mapToObj(number -> Samples.jobSeeker("heavy", number))
            .collect(Collectors.joining("\n"));

    private final RatedSender light = new RatedSender(LIGHT_PER_SECOND);
    private final RatedSender within = new RatedSender(QUOTA_PER_SECOND / BATCH);
    private final RatedSender heavy = new RatedSender(HEAVY_PER_SECOND);
    private ServiceProcess service;

    @BeforeEach
    void start() {
        KafkaBackend.shared().deployTopics(4);
        service = ServiceProcess.start(
                KafkaBackend.shared().bootstrapServers(),
                RegistryBackend.shared().url(),
                Map.of(
                        "satunaker.ingest.quota.window",
                        "1s",
                        "satunaker.ingest.quota.limits.bytes",
                        "500MB",
                        "satunaker.ingest.quota.participants.heavy.events",
                        QUOTA_PER_SECOND),
                Participants.live("heavy", "32.16"),
                Participants.live("light", "32.16"));
        await().atMost(PATIENCE)
                .until(() -> service.answers() && service.client().isReady());
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void isToldToWaitAndNoOtherIsRefused() {
        List<Told> alone = new ArrayList<>();
        List<Told> beside = new ArrayList<>();
        List<Told> besideHeavy = new ArrayList<>();
        List<Told> toldToHeavy = new ArrayList<>();
        round(heavy, HEAVY_PER_SECOND, new ArrayList<>());
        for (int i = 0; i < ROUNDS; i++) {
            alone.addAll(lightRound());
            beside.addAll(round(within, QUOTA_PER_SECOND / BATCH, new ArrayList<>()));
            besideHeavy.addAll(round(heavy, HEAVY_PER_SECOND, toldToHeavy));
        }

        LOG.info(
                "p50, p90, p99 of the others in us: {} alone, {} beside one within its quota, {} beside one at 20 times it",
                percentiles(alone),
                percentiles(beside),
                percentiles(besideHeavy));
        LOG.info(
                "{} of {} heavy requests were told to wait",
                refused(toldToHeavy).size(),
                toldToHeavy.size());
        assertThat(alone).allMatch(told -> told.status() == 200);
        assertThat(beside).allMatch(told -> told.status() == 200);
        assertThat(besideHeavy).allMatch(told -> told.status() == 200);
        assertThat(refused(toldToHeavy))
                .hasSizeGreaterThan(toldToHeavy.size() / 2)
                .allMatch(Told::hasRetryAfter);
    }

    /** What the light sender is told while the other sends. */
    private List<Told> round(RatedSender other, int perSecond, List<Told> toldToOther) {
        CompletableFuture<List<Told>> meanwhile = CompletableFuture.supplyAsync(
                () -> other.send(perSecond * ROUND_SECONDS, number -> request("heavy", "application/x-ndjson", BODY)));
        List<Told> told = lightRound();
        toldToOther.addAll(meanwhile.join());
        return told;
    }

    private List<Told> lightRound() {
        return light.send(
                LIGHT_PER_SECOND * ROUND_SECONDS,
                number -> request("light", "application/json", Samples.jobSeeker("light", number)));
    }

    private HttpRequest request(String participant, String mediaType, String body) {
        String token = service.client().issuer().token(participant, "32.16");
        return service.client().request(token, "job-seekers", mediaType, BodyPublishers.ofString(body));
    }

    private static List<Told> refused(List<Told> told) {
        return told.stream().filter(answer -> answer.status() == 429).toList();
    }

    private static List<Long> percentiles(List<Told> told) {
        List<Long> sorted = told.stream().map(Told::micros).sorted().toList();
        return List.of(
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 9 / 10),
                sorted.get(sorted.size() * 99 / 100));
    }
}
