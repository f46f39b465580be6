package id.satunaker.analytics.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.analytics.indicator.Indicator;
import id.satunaker.analytics.indicator.Measure;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
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
    private static final Pattern NATION = Pattern.compile("\"code\":\"ID\".{0,160}?\"REG_U\":\\{\"value\":(\\d+)");
    private static final int FRAMES = 12;

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
        country.add(Country.EVERYWHERE, Edge.TODAY, UNEMPLOYED, 1);
    }

    @Test
    void getsTheNewestValuesAndNoneOfThoseInBetween() throws IOException {
        double before = updates();
        try (StreamSocket stalled = StreamSocket.open(port, Tokens.exact())) {
            List<Tick> ticks = new ArrayList<>();
            var others = ticker.ticksAfter(ticker.look()).subscribe(ticks::add);
            for (int frame = 2; frame <= FRAMES; frame++) {
                country.add(Country.EVERYWHERE, Edge.TODAY, UNEMPLOYED, 1);
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

    /** Reads on until the newest value is there, and says all that came. */
    private static List<String> valuesOfTheNation(StreamSocket stalled) throws IOException {
        String newest = String.valueOf(514 * FRAMES);
        return stalled.readUntil(event -> newest.equals(valueOfTheNation(event))).stream()
                .map(StalledClientTest::valueOfTheNation)
                .filter(Objects::nonNull)
                .toList();
    }

    private static String valueOfTheNation(String event) {
        Matcher nation = NATION.matcher(event);
        return nation.find() ? nation.group(1) : null;
    }
}
