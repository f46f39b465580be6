package id.satunaker.analytics.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BackoffTest {
    private final Backoff backoff = new Backoff();

    @Test
    void waitsTwiceAsLongEachTimeUpToHalfAMinute() {
        List<Duration> waits = Stream.generate(backoff::next).limit(10).toList();

        assertThat(waits)
                .startsWith(Duration.ofMillis(200), Duration.ofMillis(400), Duration.ofMillis(800))
                .endsWith(Duration.ofSeconds(30));
    }

    @Test
    void beginsAgainAfterASuccess() {
        fail();

        backoff.succeeded();

        assertThat(backoff.next()).isEqualTo(Duration.ofMillis(200));
    }

    @Test
    @Timeout(10)
    void waitsNoMoreOnceStopped() {
        fail();

        backoff.stop();
        backoff.await();

        assertThat(backoff.isStopped()).isTrue();
    }

    private void fail() {
        IntStream.range(0, 10).forEach(time -> backoff.next());
    }
}
