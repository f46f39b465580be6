package id.satunaker.analytics.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.analytics.indicator.Indicator;
import id.satunaker.analytics.indicator.Measure;
import id.satunaker.schemas.region.Region;
import id.satunaker.schemas.region.Regions;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A client whose connection takes nothing more, with buffers small enough that the kernel hides none of it. */
@HttpServerTest
class StalledClientTest {
    private static final Measure UNEMPLOYED = Measure.of(Indicator.REG_U);
    private static final List<String> EVERYWHERE =
            Regions.all().stream().map(Region::code).filter(Regions::isRegion).toList();
    private static final Pattern NATION = Pattern.compile("\"code\":\"ID\".{0,160}?\"REG_U\":\\{\"value\":(\\d+)");
    private static final int FRAMES = 12;
    private static final int BUFFER = 4096;

    @LocalServerPort
    int port;

    @Autowired
    Country country;

    @Autowired
    SettableClock clock;

    @Autowired
    Ticker ticker;

    @Autowired
    MeterRegistry meters;

    @BeforeEach
    void fill() {
        clock.set(SettableClock.noonOf(Edge.TODAY).instant());
        country.clear();
        country.add(EVERYWHERE, Edge.TODAY, UNEMPLOYED, 1);
    }

    @Test
    void getsTheNewestValuesAndNoneOfThoseInBetween() throws IOException {
        double before = updates();
        try (Socket stalled = connect()) {
            List<Tick> ticks = new ArrayList<>();
            var others = ticker.ticksAfter(ticker.look()).subscribe(ticks::add);
            for (int frame = 2; frame <= FRAMES; frame++) {
                country.add(EVERYWHERE, Edge.TODAY, UNEMPLOYED, 1);
                long edition = number(ticker.look());
                Awaitility.await().until(() -> number(ticks.get(ticks.size() - 1)) >= edition);
            }
            others.dispose();
            assertThat(updates() - before)
                    .as("updates given to a full connection")
                    .isLessThan(3);

            List<String> received = valuesOfTheNation(stalled);

            assertThat(received).endsWith(String.valueOf(514 * FRAMES)).hasSizeLessThan(5);
        }
    }

    private static long number(Tick tick) {
        return tick.editions().exact().orElseThrow().number();
    }

    private double updates() {
        return meters.counter("labour.stream.events.sent", "event", "update").count();
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(BUFFER);
        socket.setSoTimeout((int) Duration.ofSeconds(30).toMillis());
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        String request =
                "GET /v1/stream HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nAuthorization: Bearer "
                        + Tokens.exact() + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8), BUFFER);
        assertThat(reader.readLine()).isEqualTo("HTTP/1.1 200 OK");
        return socket;
    }

    /** Reads on until the newest value is there, and says all that came. */
    private static List<String> valuesOfTheNation(Socket socket) throws IOException {
        StringBuilder text = new StringBuilder();
        byte[] buffer = new byte[BUFFER];
        List<String> values = new ArrayList<>();
        while (!values.contains(String.valueOf(514 * FRAMES))) {
            int length = socket.getInputStream().read(buffer);
            assertThat(length).isPositive();
            text.append(new String(buffer, 0, length, StandardCharsets.ISO_8859_1));
            values = NATION.matcher(text).results().map(match -> match.group(1)).toList();
        }
        return values;
    }
}
