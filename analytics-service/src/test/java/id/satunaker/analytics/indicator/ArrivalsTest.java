package id.satunaker.analytics.indicator;

import static id.satunaker.analytics.indicator.Given.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satunaker.schemas.event.Envelope;
import id.satunaker.schemas.event.Family;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is kept of the arrival of events and heartbeats. */
class ArrivalsTest {
    private final Arrivals arrivals = new Arrivals();

    @Test
    void anEventArrivesOnTheDayOfItsReceiptInJakartaHoweverOftenItIsSent() {
        Envelope lastMinute = envelope("32.16", "2025-03-01T16:00:00Z", "2025-03-01T16:59:59Z");
        Envelope midnight = envelope("32.16", "2025-03-01T16:00:00Z", "2025-03-01T17:00:00Z");
        arrivals.event(lastMinute);
        arrivals.event(midnight);
        arrivals.event(midnight);

        Figures figures = figures();

        assertThat(figures.lags("32", day("2025-03-01")).toString()).isEqualTo("{59=1}");
        assertThat(figures.lags("32.16", day("2025-03-02")).toString()).isEqualTo("{60=2}");
        assertThat(figures.heard("office", day("2025-03-01"), day("2025-03-01")))
                .isTrue();
        assertThat(figures.heard("office", day("2025-03-03"), day("2025-03-09")))
                .isFalse();
    }

    @Test
    void aHeartbeatIsHeardOnItsDay() {
        arrivals.heartbeat("office", day("2025-03-31"));

        assertThat(figures().heard("office", day("2025-03-29"), day("2025-03-31")))
                .isTrue();
        assertThat(figures().heard("office", day("2025-04-01"), day("2025-04-03")))
                .isFalse();
        assertThat(arrivals.byAreaMonth()).containsOnlyKeys(new AreaMonth("@office/heartbeats", 12 * 2025 + 2));
    }

    @Test
    void whatCannotBeCountedIsRefusedWhole() {
        Envelope nowhere = envelope("3216", "2025-03-01T16:00:00Z", "2025-03-01T16:59:59Z");
        Envelope never = envelope("32.16", "2025-03-01T16:00:00Z", "+10923-03-01T16:59:59Z");

        assertThatThrownBy(() -> arrivals.event(nowhere)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> arrivals.event(never)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> arrivals.heartbeat("office", day("+10923-01-01")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(arrivals.byAreaMonth()).isEmpty();
    }

    @Test
    void nothingIsLeftOnceItIsCleared() {
        arrivals.event(envelope("32.16", "2025-03-01T16:00:00Z", "2025-03-01T16:59:59Z"));
        arrivals.heartbeat("office", day("2025-03-31"));

        arrivals.clear();

        assertThat(arrivals.byAreaMonth()).isEmpty();
    }

    private static Envelope envelope(String region, String recordedAt, String receivedAt) {
        return Envelope.newBuilder()
                .setEventId("a")
                .setParticipantId("office")
                .setRecordId("r")
                .setRecordedAt(Instant.parse(recordedAt))
                .setReceivedAt(Instant.parse(receivedAt))
                .setRegionCode(region)
                .build();
    }

    private Figures figures() {
        View view = new View("e1", 1);
        Map<AreaMonth, PartitionFrame.Partial> partials = new TreeMap<>();
        arrivals.byAreaMonth()
                .forEach((month, cells) ->
                        partials.put(month, new PartitionFrame.Partial(1, PackedCells.merge(null, cells))));
        view.apply(new PartitionFrame(Family.PERSONS, 0, new Progress(1, Map.of(), Instant.EPOCH), partials));
        return view.figures();
    }
}
