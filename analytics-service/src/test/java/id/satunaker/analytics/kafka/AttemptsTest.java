package id.satunaker.analytics.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.analytics.kafka.SideBySide.Both;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of two generations that have read the same, where on a real broker nothing more arrives. */
class AttemptsTest {
    private static final Duration A_LOOK = Duration.ofSeconds(1);

    private final Hands hands = new Hands();
    private final GivenFigures figures = new GivenFigures();
    private Cluster cluster;
    private Sources sources;
    private Attempts attempts;

    @BeforeEach
    void start() {
        cluster = Cluster.empty();
        sources = new Sources(KafkaConfiguration.logConsumer(Cluster.connection()));
        attempts = new Attempts(sources, hands);
    }

    @AfterEach
    void stop() {
        sources.close();
        cluster.close();
    }

    @Test
    void beginAtTheSecondLookWithWhereAllEndsWhenNothingArrives() {
        assertThat(attempts.stops(both())).isEmpty();

        hands.advance(A_LOOK);

        assertThat(attempts.stops(both())).contains(sources.ends(EventOffsets.TOPICS));
    }

    @Test
    void haveTheirTimeEachThoughAllStopAtTheSamePlace() {
        for (int attempt = 1; attempt <= Attempts.MOST; attempt++) {
            Map<String, Long> hold = begin();
            assertThat(attempts.hasFailed(hold)).as("attempt %d", attempt).isFalse();
            hands.advance(Attempts.LONGEST);
            assertThat(attempts.hasFailed(hold)).as("attempt %d", attempt).isFalse();
            assertThat(attempts.areUsedUp()).isFalse();

            hands.advance(Duration.ofMillis(1));

            assertThat(attempts.hasFailed(hold)).as("attempt %d", attempt).isTrue();
        }
        assertThat(attempts.areUsedUp()).isTrue();
    }

    @Test
    void haveTheirTimeInAnotherRebuildThoughNothingHasArrivedSince() {
        assertThat(attempts.hasFailed(begin())).isFalse();
        attempts.reset();
        hands.advance(Attempts.LONGEST);

        assertThat(attempts.hasFailed(begin())).isFalse();
    }

    /** The hold, as the log names it. */
    private Map<String, Long> begin() {
        attempts.stops(both());
        hands.advance(A_LOOK);
        return attempts.stops(both()).orElseThrow().entrySet().stream()
                .collect(Collectors.toMap(
                        (Map.Entry<TopicPartition, Long> stop) -> stop.getKey().toString(), Map.Entry::getValue));
    }

    private Both both() {
        return new Both(figures.figures().orElseThrow(), figures.figures().orElseThrow());
    }
}
