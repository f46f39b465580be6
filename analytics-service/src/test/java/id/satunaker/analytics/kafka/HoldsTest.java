package id.satunaker.analytics.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.schemas.topic.Topics;
import java.time.Duration;
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
}
