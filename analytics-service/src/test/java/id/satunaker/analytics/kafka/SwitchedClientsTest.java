package id.satunaker.analytics.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.analytics.indicator.FrameLaws;
import id.satunaker.analytics.indicator.FrameLaws.Batch;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Of two instances one is killed while events come in. Its clients go on at the other, which was held up and has to
 * catch up, and see no older frame, get what changed and no more, and end with exact figures. How a client waits for an
 * instance that is behind is pinned where no race decides, in StreamClientTest.
 */
class SwitchedClientsTest {
    private static final long SEED = 20250305;
    private static final int BURSTS = 50;
    /** Bursts for which the survivor is held up. */
    private static final int BEHIND = 12;

    private static final List<String> REGIONS = List.of("32.16", "32.73", "12.75", "82.04");
    /** Of a province of its own, where nothing happens once clients are there. */
    private static final String QUIET = "53.71";

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
    private BrokerProcess broker;
    private Cluster cluster;
    private FrameLaws laws;
    private FrameWatcher watcher;

    @BeforeEach
    void start() throws Exception {
        broker = BrokerProcess.start(folder);
        cluster = Cluster.on(broker.address());
        laws = new FrameLaws(cluster.validity(), today.minusDays(30), today.plusDays(200));
        watcher = new FrameWatcher(cluster.clients(), cluster.epoch());
    }

    @AfterEach
    void stop() {
        watcher.close();
        cluster.close();
        broker.close();
    }

    @Test
    void during5_000Events() throws Exception {
        switchDuring(5_000);
    }

    @Test
    @Tag("long")
    void during50_000Events() throws Exception {
        switchDuring(50_000);
    }

    private void switchDuring(int events) throws Exception {
        try (var victim = new ServiceProcess("one", cluster, broker.address(), folder);
                var survivor = new ServiceProcess("two", cluster, broker.address(), folder)) {
            victim.awaitReady();
            survivor.awaitReady();
            awaitBothCount(victim, survivor);
            try (var first = new Dashboard(List.of(victim, survivor));
                    var second = new Dashboard(List.of(victim, survivor));
                    var stays = new Dashboard(List.of(survivor))) {
                List<Dashboard> dashboards = List.of(first, second, stays);
                Instance.patiently()
                        .until(() -> dashboards.stream()
                                .noneMatch(dashboard -> dashboard.received().isEmpty()));

                feed(events, victim, survivor, List.of(first, second));
                Instance.patiently().until(() -> cluster.isCounted(watcher.figures()));
                Instance.patiently()
                        .until(() -> dashboards.stream()
                                .allMatch(dashboard ->
                                        dashboard.covers(watcher.figures().frame())));

                dashboards.forEach(this::assertNothingOlderAndNoMoreThanChanged);
                Stream.of(first, second).forEach(SwitchedClientsTest::assertHasSwitched);
                assertExact(dashboards, survivor);
            }
        }
    }

    /** Until both hold partitions. */
    private void awaitBothCount(ServiceProcess one, ServiceProcess two) {
        for (int person = 0; person < 10; person++) {
            cluster.send(Events.registered(Events.person(1_000_000 + person), "kota-kupang", QUIET, day(), 0));
        }
        Instance.patiently().until(() -> {
            sendMoves(20, 0);
            return one.consumed() > 0 && two.consumed() > 0;
        });
        Instance.patiently().until(() -> cluster.isCounted(watcher.figures()));
    }

    /** The survivor is held up for a while, shorter than its session, and goes on once the clients have asked it. */
    private void feed(int events, ServiceProcess victim, ServiceProcess survivor, List<Dashboard> switching) {
        int killAt = BURSTS / 3 + random.nextInt(BURSTS / 3);
        for (int burst = 1; burst <= BURSTS; burst++) {
            int seen = watcher.shown().size();
            if (burst == killAt - BEHIND) {
                survivor.pause();
            }
            sendMoves(events / BURSTS, burst);
            cluster.flush();
            Instance.patiently().until(() -> watcher.shown().size() > seen);
            if (burst == killAt) {
                victim.kill();
                // For as long as it takes them to ask.
                Instance.patiently()
                        .during(Duration.ofMillis(300))
                        .until(() -> switching.stream().allMatch(dashboard -> dashboard.connections() > 1));
                survivor.resume();
                System.out.println("seed " + SEED + ": killed after " + burst * events / BURSTS + " of " + events
                        + " events, at frame " + watcher.figures().frame());
            }
        }
    }

    private void sendMoves(int events, int version) {
        for (int i = 0; i < events; i++) {
            String region = REGIONS.get(random.nextInt(REGIONS.size()));
            String person = Events.person(random.nextInt(5_000));
            cluster.send(Events.registered(person, "office-" + region, region, day(), version));
        }
    }

    private String day() {
        return today.minusDays(random.nextInt(20)).toString();
    }

    private void assertNothingOlderAndNoMoreThanChanged(Dashboard dashboard) {
        List<Dashboard.Received> received = dashboard.received();
        assertThat(received.get(0).name()).isEqualTo("snapshot");
        assertThat(received.get(0).areas()).contains(QUIET);
        for (int i = 1; i < received.size(); i++) {
            assertThat(received.get(i).frame().covers(received.get(i - 1).frame()))
                    .as("%s after %s", received.get(i), received.get(i - 1))
                    .isTrue();
            assertThat(received.get(i).name()).isIn("update", "progress");
            assertThat(received.get(i).areas()).doesNotContain(QUIET, "53");
        }
    }

    private static void assertHasSwitched(Dashboard dashboard) {
        List<Integer> connections = dashboard.received().stream()
                .map(Dashboard.Received::connection)
                .distinct()
                .toList();
        assertThat(connections).hasSizeGreaterThan(1);
    }

    private void assertExact(List<Dashboard> dashboards, ServiceProcess survivor) throws Exception {
        Batch batch =
                laws.batch(cluster.stored().stream().map(Cluster.Placed::event).toList());
        assertThat(laws.personsDiffer(batch, watcher.figures())).isEmpty();
        JsonNode snapshot = new JsonMapper().readTree(survivor.get("/v1/snapshot"));
        LocalDate date = LocalDate.parse(snapshot.path("date").asString());
        List<JsonNode> areas =
                new ArrayList<>(snapshot.path("regions").valueStream().toList());
        assertThat(areas).hasSizeGreaterThan(REGIONS.size());
        for (JsonNode area : areas) {
            String code = area.path("region").path("code").asString();
            for (String indicator : List.of("REG_T", "REG_U", "REG_IN", "REG_OUT", "REG_TIN", "REG_TOUT")) {
                assertThat(area.path("indicators").path(indicator).path("value").asLong())
                        .as("%s in %s", indicator, code)
                        .isEqualTo(batch.value(code, indicator, date));
            }
            assertThat(dashboards)
                    .allSatisfy(dashboard -> assertThat(dashboard.area(code)).isEqualTo(area));
        }
    }
}
