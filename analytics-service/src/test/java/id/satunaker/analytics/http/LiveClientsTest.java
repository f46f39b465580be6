package id.satunaker.analytics.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import id.satunaker.analytics.indicator.Indicator;
import id.satunaker.analytics.indicator.Measure;
import id.satunaker.schemas.region.Region;
import id.satunaker.schemas.region.Regions;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import reactor.core.publisher.Flux;

/** 2,000 clients in a process of their own, and an update every second for a minute; says what that costs. */
@Tag("long")
@HttpServerTest
class LiveClientsTest {
    private static final Logger LOG = LoggerFactory.getLogger(LiveClientsTest.class);
    private static final Measure UNEMPLOYED = Measure.of(Indicator.REG_U);
    private static final List<String> EVERYWHERE =
            Regions.all().stream().map(Region::code).filter(Regions::isRegion).toList();
    private static final int CLIENTS = 2_000;
    private static final int UPDATES = 60;
    private static final long MEGABYTE = 1 << 20;

    @LocalServerPort
    int port;

    @Autowired
    Country country;

    @Autowired
    SettableClock clock;

    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final Map<Long, Long> changedAt = new HashMap<>();

    @BeforeEach
    void fill() {
        clock.set(SettableClock.noonOf(Edge.TODAY).instant());
        country.clear();
        country.add(EVERYWHERE, Edge.TODAY, UNEMPLOYED, 1);
    }

    @Test
    void allFollowWhereEachWatchesARegionAndAllRegionsChange() throws Exception {
        follow(
                EVERYWHERE.stream()
                        .map(region -> "?regions=" + region + "," + Regions.provinceOf(region) + ",ID")
                        .toList(),
                EVERYWHERE);
    }

    @Test
    void allFollowWhereEachWatchesEverythingAndFiveRegionsChange() throws Exception {
        follow(List.of(""), EVERYWHERE.subList(0, 5));
    }

    private void follow(List<String> queries, List<String> changing) throws IOException, InterruptedException {
        long heapBefore = heap();
        Process process = start(queries, EVERYWHERE.size() + (long) UPDATES * changing.size());
        try (BufferedReader output = process.inputReader()) {
            assertThat(output.readLine()).isEqualTo("ready");
            long cpu = system.getProcessCpuTime();
            changeEverySecond(changing);
            assertThat(output.readLine()).isEqualTo("done");
            cpu = system.getProcessCpuTime() - cpu;
            LOG.info(
                    "{} clients of /v1/stream{}: heap {} MB, {} MB before; {} % of a core",
                    CLIENTS,
                    queries.get(0),
                    heap() / MEGABYTE,
                    heapBefore / MEGABYTE,
                    100 * cpu / Duration.ofSeconds(UPDATES).toNanos());
            process.outputWriter().append('\n').flush();
            assertThat(output.readLine())
                    .as("times that a client got an older value")
                    .isEqualTo("0");
            report(delays(output.lines()));
            assertThat(process.waitFor()).as("all have come to the last value").isZero();
        } finally {
            process.destroyForcibly();
        }
    }

    private static void report(List<Long> delays) {
        LOG.info(
                "From a change to its receipt: p50 {} ms, p99 {} ms, at most {} ms",
                delays.get(delays.size() / 2),
                delays.get(delays.size() * 99 / 100),
                delays.get(delays.size() - 1));
    }

    private Process start(List<String> queries, long last) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "-Dlogback.statusListenerClass=ch.qos.logback.core.status.NopStatusListener",
                LiveClients.class.getName(),
                "http://localhost:" + port + "/v1/stream",
                Tokens.exact(),
                String.valueOf(last),
                String.valueOf(CLIENTS)));
        command.addAll(queries);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private void changeEverySecond(List<String> changing) {
        Flux.interval(Duration.ofSeconds(1))
                .take(UPDATES)
                .doOnNext(update -> {
                    changedAt.put(EVERYWHERE.size() + (update + 1) * changing.size(), System.currentTimeMillis());
                    country.add(changing, Edge.TODAY, UNEMPLOYED, 1);
                })
                .blockLast();
    }

    /** In milliseconds, sorted, of the events that followed a change. */
    private List<Long> delays(Stream<String> received) {
        return received.map(line -> line.split(" "))
                .filter(line -> changedAt.containsKey(Long.valueOf(line[0])))
                .map(line -> Long.parseLong(line[1]) - changedAt.get(Long.valueOf(line[0])))
                .sorted()
                .toList();
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
