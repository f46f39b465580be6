package id.satunaker.placement.records;

import static id.satunaker.placement.Samples.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VersionTest {

    @Test
    void isGreaterWhenRecordedAMicrosecondLater() {
        assertThat(new Version(MORNING.plusNanos(1_000), "0")).isGreaterThan(new Version(MORNING, "f"));
    }

    @Test
    void isGreaterByTheBytesOfItsEventIdOnATie() {
        assertThat(new Version(MORNING, "a0")).isGreaterThan(new Version(MORNING, "9f"));
    }
}
