package id.satunaker.analytics.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a client is told that comes back to where it left off, on this instance or another. */
class StreamResumeTest extends OnStream {

    @BeforeEach
    void fill() {
        countSevenForLong();
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
}
