package id.satunaker.analytics.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.analytics.indicator.Indicator;
import id.satunaker.analytics.indicator.Measure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StreamClientTest {
    private static final Measure UNEMPLOYED = Measure.of(Indicator.REG_U);
    private static final Measure INFLOW = Measure.of(Indicator.REG_IN);

    private final JsonMapper json = JsonMapper.shared();
    private final SettableClock clock = SettableClock.noonOf(Edge.TODAY);
    private final Country country = new Country();
    private final SnapshotWriter writer = new SnapshotWriter(json, null);
    private final StreamEvents events = new StreamEvents(writer);
    private final Editions editions = country.editions(writer, clock);

    @BeforeEach
    void fill() {
        country.add("32.16", Edge.TODAY.minusDays(400), UNEMPLOYED, 5)
                .add("12.75", Edge.TODAY.minusDays(400), UNEMPLOYED, 2);
    }

    @Test
    void getsASnapshotThenOnlyTheAreasThatChange() {
        StreamClient client = client(Set.of(), null);

        assertThat(told(client)).isEqualTo("snapshot 12=2 12.75=2 32=5 32.16=5 ID=7");
        country.add("12.75", Edge.TODAY, UNEMPLOYED, 1);
        assertThat(toldAfter(client, 200)).isEqualTo("update 12=3 12.75=3 ID=8");
        assertThat(toldAfter(client, 200)).isEqualTo("nothing");
    }

    @Test
    void getsOnlyTheAreasAskedFor() {
        StreamClient client = client(Set.of("32.16", "32"), null);

        assertThat(told(client)).isEqualTo("snapshot 32=5 32.16=5");
        country.add("32.16", Edge.TODAY, UNEMPLOYED, 1).add("12.75", Edge.TODAY, UNEMPLOYED, 1);
        assertThat(toldAfter(client, 200)).isEqualTo("update 32=6 32.16=6");
    }

    @Test
    void isToldOfFramesThatChangeNothingItSeesOnceASecond() {
        StreamClient client = client(Set.of("32"), null);
        told(client);
        country.add("12.75", Edge.TODAY, UNEMPLOYED, 1);

        assertThat(toldAfter(client, 200)).isEqualTo("nothing");
        assertThat(toldAfter(client, 600)).isEqualTo("nothing");
        country.pass();
        assertThat(toldAfter(client, 200)).isEqualTo("progress r1-v180~4.0~0.0");
        assertThat(toldAfter(client, 2000)).isEqualTo("nothing");
    }

    @Test
    void getsTheNewestValuesOnceItsConnectionTakesThem() {
        StreamClient client = client(Set.of(), null);
        told(client);
        for (int i = 0; i < 1000; i++) {
            country.add("32.16", Edge.TODAY, UNEMPLOYED, 1);
            clock.advance(Duration.ofMillis(200));
            tick();
        }
        country.add("12.75", Edge.TODAY, UNEMPLOYED, 1).add("12.75", Edge.TODAY, UNEMPLOYED, -1);

        assertThat(toldAfter(client, 200)).isEqualTo("update 32=1005 32.16=1005 ID=1007");
        assertThat(toldAfter(client, 200)).isEqualTo("nothing");
    }

    @Test
    void isToldAnewWhatWasCutOff() {
        StreamClient client = client(Set.of(), null);
        StreamEvent snapshot = next(client);
        country.add("32.16", Edge.TODAY, UNEMPLOYED, 1);
        nextAfter(client, 200);
        country.add("12.75", Edge.TODAY, UNEMPLOYED, 1);

        StreamEvent end = client.cutOff();

        assertThat(end.name()).isEqualTo("skipped");
        assertThat(end.id()).isEqualTo(snapshot.id());
        assertThat(toldAfter(client, 200)).isEqualTo("update 12=3 12.75=3 32=6 32.16=6 ID=9");
    }

    @Test
    void getsACommentAfterFifteenQuietSeconds() {
        StreamClient client = client(Set.of(), null);
        told(client);

        assertThat(toldAfter(client, 14_800)).isEqualTo("nothing");
        assertThat(toldAfter(client, 200)).isEqualTo("comment");
        assertThat(toldAfter(client, 14_800)).isEqualTo("nothing");
        assertThat(toldAfter(client, 200)).isEqualTo("comment");
    }

    @Test
    void getsOneUpdateAtJakartaMidnight() {
        country.add("32.16", Edge.TODAY, INFLOW, 1);
        clock.set(Instant.parse("2025-06-30T16:59:59.900Z"));
        StreamClient client = client(Set.of(), null);
        StreamEvent snapshot = next(client);

        StreamEvent midnight = nextAfter(client, 200);

        assertThat(date(snapshot)).isEqualTo("2025-06-30");
        assertThat(date(midnight)).isEqualTo("2025-07-01");
        assertThat(text(midnight)).isEqualTo("update 32=5 32.16=5 ID=7");
        assertThat(toldAfter(client, 200)).isEqualTo("nothing");
    }

    @Test
    void getsAnUpdateAtMidnightEvenIfNoFigureChanges() {
        clock.set(Instant.parse("2025-06-30T16:59:59.900Z"));
        StreamClient client = client(Set.of("32"), null);
        told(client);

        StreamEvent midnight = nextAfter(client, 200);

        assertThat(text(midnight)).isEqualTo("update");
        assertThat(date(midnight)).isEqualTo("2025-07-01");
    }

    @Test
    void resumesWithOnlyWhatChanged() {
        StreamEvent last = next(client(Set.of(), null));
        country.add("12.75", Edge.TODAY, UNEMPLOYED, 4);

        assertThat(told(client(Set.of(), last.id()))).isEqualTo("update 12=6 12.75=6 ID=11");
    }

    @Test
    void resumesOnAnotherInstance() {
        StreamEvent last = next(client(Set.of(), null));
        country.add("12.75", Edge.TODAY, UNEMPLOYED, 4);
        Editions others = country.editions(writer, clock);

        StreamEvent event = client(Set.of(), last.id()).next(new Tick(clock.instant(), others.newest()));

        assertThat(text(event)).isEqualTo("update 12=6 12.75=6 ID=11");
    }

    @Test
    void resumesWithProgressWhereNothingChanged() {
        StreamEvent last = next(client(Set.of(), null));

        assertThat(told(client(Set.of(), last.id()))).isEqualTo("progress r1-v180~2.0~0.0");
    }

    @Test
    void resumesADayLaterWithWhatTheNightChanged() {
        country.add("32.16", Edge.TODAY, INFLOW, 1);
        StreamEvent last = next(client(Set.of(), null));
        clock.advance(Duration.ofDays(1));

        assertThat(told(client(Set.of(), last.id()))).isEqualTo("update 32=5 32.16=5 ID=7");
    }

    @Test
    void startsOverWhereItsPositionIsOfNoUse() {
        String everything = "snapshot 12=2 12.75=2 32=5 32.16=5 ID=7";

        assertThat(told(client(Set.of(), "2025-06-30.r1-v90~2.0~0.0"))).isEqualTo(everything);
        assertThat(told(client(Set.of(), "2025-06-30.r1-v180~2.0.0~0.0.0"))).isEqualTo(everything);
        assertThat(told(client(Set.of(), "garbage"))).isEqualTo(everything);
    }

    @Test
    void isToldNothingOlderThanWhatItSawOnAnotherInstance() {
        StreamClient client = client(Set.of(), "2025-06-30.r1-v180~3.0~0.0");

        assertThat(told(client)).isEqualTo("nothing");
        assertThat(toldAfter(client, 9_800)).isEqualTo("nothing");
        country.add("12.75", Edge.TODAY, UNEMPLOYED, 1);
        assertThat(toldAfter(client, 200)).isEqualTo("progress r1-v180~3.0~0.0");
    }

    @Test
    void startsOverWhereThisInstanceNeverGetsToWhatItSaw() {
        StreamClient client = client(Set.of(), "2025-06-30.r1-v180~3.0~0.0");
        told(client);

        assertThat(toldAfter(client, 10_000)).isEqualTo("snapshot 12=2 12.75=2 32=5 32.16=5 ID=7");
    }

    @Test
    void sharesTheEventsOfClientsThatWantTheSame() {
        StreamClient one = client(Set.of("32"), null);
        StreamClient other = client(Set.of("32"), null);
        Tick before = tick();
        country.add("32.16", Edge.TODAY, UNEMPLOYED, 1);
        Tick after = new Tick(before.at().plusSeconds(1), editions.newest());

        assertThat(one.next(before)).isSameAs(other.next(before));
        assertThat(one.next(after)).isSameAs(other.next(after)).isNotNull();
    }

    private StreamClient client(Set<String> regions, String lastEventId) {
        Optional<StreamPosition> position = Optional.ofNullable(lastEventId).flatMap(StreamPosition::parse);
        return new StreamClient(new StreamRequest(Audience.EVERYTHING, regions, position), events);
    }

    private Tick tick() {
        return new Tick(clock.instant(), editions.newest());
    }

    private StreamEvent next(StreamClient client) {
        return client.next(tick());
    }

    private StreamEvent nextAfter(StreamClient client, long millis) {
        clock.advance(Duration.ofMillis(millis));
        return next(client);
    }

    private String told(StreamClient client) {
        return text(next(client));
    }

    private String toldAfter(StreamClient client, long millis) {
        return text(nextAfter(client, millis));
    }

    private String date(StreamEvent event) {
        return data(event).get("date").asString();
    }

    private JsonNode data(StreamEvent event) {
        String text = new String(event.bytes(), StandardCharsets.UTF_8);
        return json.readTree(text.substring(text.indexOf("\ndata:") + "\ndata:".length()));
    }

    /** The event as its name and what it says of each area. */
    private String text(StreamEvent event) {
        if (event == null) {
            return "nothing";
        }
        if (event.name() == null) {
            return "comment";
        }
        StringBuilder text = new StringBuilder(event.name());
        JsonNode data = data(event);
        if (!data.has("regions")) {
            return text.append(' ').append(data.get("frame").asString()).toString();
        }
        for (JsonNode area : data.get("regions")) {
            text.append(' ').append(area.get("region").get("code").asString());
            text.append('=')
                    .append(area.get("indicators").get("REG_U").get("value").asLong());
        }
        return text.toString();
    }
}
