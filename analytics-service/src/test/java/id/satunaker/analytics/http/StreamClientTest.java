package id.satunaker.analytics.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a client is told while it stays. */
class StreamClientTest extends OnStream {

    @BeforeEach
    void fill() {
        countSevenForLong();
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

        assertThat(data(snapshot).get("date").asString()).isEqualTo("2025-06-30");
        assertThat(data(midnight).get("date").asString()).isEqualTo("2025-07-01");
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
        assertThat(data(midnight).get("date").asString()).isEqualTo("2025-07-01");
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
}
