package id.satunaker.analytics.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.schemas.topic.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class HoldsTest {
    private static final TopicPartition PARTITION = new TopicPartition(Topics.Names.VACANCIES, 2);
    private static final Duration MOMENT = Duration.ofMillis(1);

    private final Hands hands = new Hands();
    private final Holds holds = new Holds(hands);

    @Test
    void stopsAPartitionUntilItIsLifted() {
        holds.set(Map.of(PARTITION, 7L));
        assertThat(holds.stop(PARTITION)).isEqualTo(7);
        assertThat(holds.stop(new TopicPartition(Topics.Names.VACANCIES, 3))).isNull();

        holds.set(Map.of());

        assertThat(holds.stop(PARTITION)).isNull();
    }

    @Test
    void endsByItself() {
        holds.set(Map.of(PARTITION, 7L));

        hands.advance(Holds.LONGEST);
        assertThat(holds.stop(PARTITION)).isEqualTo(7);
        hands.advance(MOMENT);
        assertThat(holds.stop(PARTITION)).isNull();
    }

    @Test
    void isNotProlongedByBeingToldAgain() {
        holds.set(Map.of(PARTITION, 7L));
        hands.advance(Holds.LONGEST.plus(MOMENT));

        holds.set(Map.of(PARTITION, 7L));
        assertThat(holds.stop(PARTITION)).isNull();

        holds.set(Map.of(PARTITION, 8L));
        assertThat(holds.stop(PARTITION)).isEqualTo(8);
    }

    /** A clock that stands still until it is moved. */
    private static final class Hands extends Clock {
        private Instant now = Events.NOON;

        void advance(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
