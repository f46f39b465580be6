package id.satunaker.ingest.http;

import static id.satunaker.ingest.http.InFlight.Room.ALL_IS_FULL;
import static id.satunaker.ingest.http.InFlight.Room.OWN_SHARE_IS_FULL;
import static id.satunaker.ingest.http.InFlight.Room.TAKEN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InFlightTest {
    private final InFlight inFlight = new InFlight(100);

    @Test
    void leavesHalfOfTheRoomToOthers() {
        assertThat(inFlight.take("a", 50)).isEqualTo(TAKEN);
        assertThat(inFlight.take("a", 1)).isEqualTo(OWN_SHARE_IS_FULL);
        assertThat(inFlight.take("b", 30)).isEqualTo(TAKEN);
        assertThat(inFlight.take("c", 21)).isEqualTo(ALL_IS_FULL);
        assertThat(inFlight.take("c", 20)).isEqualTo(TAKEN);
    }

    @Test
    void hasAllItsRoomAgainWhenAllIsGivenBack() {
        inFlight.take("a", 50);
        inFlight.take("b", 50);

        inFlight.giveBack("a", 50);
        inFlight.giveBack("b", 50);

        assertThat(inFlight.bytes()).isZero();
        assertThat(inFlight.take("a", 50)).isEqualTo(TAKEN);
    }
}
