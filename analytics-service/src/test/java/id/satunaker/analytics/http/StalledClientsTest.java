package id.satunaker.analytics.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.analytics.indicator.Indicator;
import id.satunaker.analytics.indicator.Measure;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.util.internal.PlatformDependent;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Many clients that stall in the middle of events of a megabyte, every few of them in another one. */
@HttpServerTest
class StalledClientsTest {
    private static final Logger LOG = LoggerFactory.getLogger(StalledClientsTest.class);
    private static final Measure UNEMPLOYED = Measure.of(Indicator.REG_U);
    private static final int EDITIONS = 20;
    private static final int CLIENTS = 200;
    private static final long MOST_BYTES = 64 * 1024;

    @LocalServerPort
    int port;

    @Autowired
    Country country;

    @Autowired
    SettableClock clock;

    @Autowired
    MeterRegistry meters;

    private final List<StreamSocket> clients = new ArrayList<>();

    @BeforeEach
    void fill() {
        clock.set(SettableClock.noonOf(Edge.TODAY).instant());
        country.clear();
        country.add(Country.EVERYWHERE, Edge.TODAY, UNEMPLOYED, 1);
    }

    @AfterEach
    void close() throws IOException {
        for (StreamSocket client : clients) {
            client.close();
        }
    }

    @Test
    void holdLessThanTheirBoundAndEndUpWithTheNewestValues() throws IOException {
        readOnce();
        long heapBefore = heap();
        long directBefore = PlatformDependent.usedDirectMemory();
        double given = sent("skipped");

        stallInManyEditions();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> sent("skipped") - given == CLIENTS);
        long heap = (heap() - heapBefore) / CLIENTS;
        long direct = (PlatformDependent.usedDirectMemory() - directBefore) / CLIENTS;

        LOG.info("A stalled client holds {} bytes of heap and {} of direct memory", heap, direct);
        assertThat(heap + direct).isLessThan(MOST_BYTES);
        for (StreamSocket client : clients) {
            assertThat(client.readUntil(StalledClientsTest::isNewest))
                    .satisfiesExactly(
                            cutOff -> assertThat(cutOff).endsWith("\nevent:skipped\nid:"),
                            snapshot -> assertThat(snapshot).contains("\nevent:snapshot\n"));
        }
    }

    private void stallInManyEditions() throws IOException {
        for (int edition = 1; edition <= EDITIONS; edition++) {
            double given = sent("snapshot");
            for (int i = 0; i < CLIENTS / EDITIONS; i++) {
                clients.add(StreamSocket.open(port, Tokens.exact()));
            }
            Awaitility.await().until(() -> sent("snapshot") - given == CLIENTS / EDITIONS);
            country.add(Country.EVERYWHERE, Edge.TODAY, UNEMPLOYED, 1);
        }
    }

    private static boolean isNewest(String event) {
        return event.contains("\"REG_U\":{\"value\":" + (EDITIONS + 1) * Country.EVERYWHERE.size() + ",");
    }

    private double sent(String event) {
        return meters.counter("labour.stream.events.sent", "event", event).count();
    }

    /** So that what every service holds once is not counted. */
    private void readOnce() throws IOException {
        try (StreamSocket client = StreamSocket.open(port, Tokens.exact())) {
            client.readUntil(event -> event.contains("event:snapshot"));
        }
        Awaitility.await()
                .until(() -> meters.get("labour.stream.subscribers").gauge().value() == 0);
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
