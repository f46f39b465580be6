package id.satunaker.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class QuotaTest {
    private final Time time = new Time();
    private final Quota quota =
            new Quota(Duration.ofSeconds(10), new QuotaProperties.Limits(1_000, DataSize.ofBytes(50_000)), time);

    @Test
    void isOpenUntilItsEventsAreUsed() {
        assertThat(quota.tookEvents(999)).isZero();
        assertThat(quota.untilNext()).isZero();

        quota.tookEvents(1);

        assertThat(quota.untilNext()).isEqualTo(Duration.ofMillis(10));
    }

    @Test
    void isOpenUntilItsBytesAreUsed() {
        quota.tookBytes(50_000);

        assertThat(quota.untilNext()).isPositive();
    }

    /** Rows may be long, and so few. */
    @Test
    void slowsAnUploadThatIsOverItsBytesAsOneThatIsOverItsEvents() {
        quota.tookBytes(100_000);

        assertThat(quota.tookEvents(1)).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(11));

        time.passes(Duration.ofSeconds(11));
        assertThat(quota.tookEvents(1)).isZero();
    }

    @Test
    void letsARequestOverdrawAndTheNextOneWaitUntilThatIsPaid() {
        assertThat(quota.tookEvents(3_000)).isEqualTo(Duration.ofSeconds(20));
        time.passes(Duration.ofSeconds(19));
        assertThat(quota.untilNext()).isPositive();

        time.passes(Duration.ofSeconds(2));

        assertThat(quota.untilNext()).isZero();
    }

    @Test
    void saysWhatIsLeft() {
        quota.tookEvents(250);
        quota.tookBytes(5_000);

        assertThat(quota.policy()).isEqualTo("\"events\";q=1000;w=10, \"bytes\";q=50000;qu=\"content-bytes\";w=10");
        assertThat(quota.state()).isEqualTo("\"events\";r=750;t=3, \"bytes\";r=45000;t=1");
    }

    /** Time that passes when a test says so. */
    static final class Time implements TimeMeter {
        private long nanos;

        void passes(Duration duration) {
            nanos += duration.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
