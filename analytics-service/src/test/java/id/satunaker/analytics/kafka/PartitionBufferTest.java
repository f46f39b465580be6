package id.satunaker.analytics.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.analytics.indicator.AreaMonth;
import id.satunaker.analytics.indicator.PartitionFrame;
import id.satunaker.analytics.indicator.PartitionFrame.Partial;
import id.satunaker.schemas.event.Family;
import id.satunaker.schemas.event.Frame;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PartitionBufferTest {
    private static final AreaMonth MARCH = new AreaMonth("32.16", 24302);
    private static final AreaMonth APRIL = new AreaMonth("32.16", 24303);

    private final PartitionBuffer buffer = new PartitionBuffer(Family.PERSONS, 2);

    @Test
    void givesAFrameOnceItsPartialsAreThere() {
        buffer.endLoading();
        partial(MARCH, 1);
        partial(APRIL, 1);

        Optional<PartitionFrame> frame = frame(1, 2);

        assertThat(frame).hasValueSatisfying(whole -> {
            assertThat(whole.partition()).isEqualTo(2);
            assertThat(whole.partials()).containsOnlyKeys(MARCH, APRIL);
            assertThat(whole.progress().sequence()).isEqualTo(1);
            assertThat(whole.progress().sourceOffsets()).containsEntry("t", 7L);
        });
    }

    @Test
    void givesEachPartialOnce() {
        buffer.endLoading();
        partial(MARCH, 1);
        frame(1, 1);
        partial(APRIL, 2);

        Optional<PartitionFrame> frame = frame(2, 1);

        assertThat(frame)
                .hasValueSatisfying(second -> assertThat(second.partials()).containsOnlyKeys(APRIL));
    }

    @Test
    void checksNothingWhileLoadingAndGivesItAllAsOne() {
        partial(MARCH, 3);
        frame(3, 5);
        partial(APRIL, 9);
        frame(9, 4);

        Optional<PartitionFrame> loaded = buffer.endLoading();

        assertThat(loaded).hasValueSatisfying(whole -> {
            assertThat(whole.partials()).containsOnlyKeys(MARCH, APRIL);
            assertThat(whole.partials().get(MARCH).sequence()).isEqualTo(3);
            assertThat(whole.progress().sequence()).isEqualTo(9);
        });
    }

    @Test
    void keepsWhatIsReadBeyondTheLastFrameForTheNext() {
        partial(MARCH, 1);
        frame(1, 1);
        partial(APRIL, 2);

        Optional<PartitionFrame> loaded = buffer.endLoading();

        assertThat(loaded)
                .hasValueSatisfying(whole -> assertThat(whole.partials()).containsOnlyKeys(MARCH));
        assertThat(frame(2, 1)).isPresent();
    }

    @Test
    void givesNothingWhereThereWasNoFrame() {
        assertThat(buffer.endLoading()).isEmpty();
        assertThat(buffer.loading()).isFalse();
    }

    @Test
    void loadsAgainWhereAPartialIsMissing() {
        buffer.endLoading();
        partial(MARCH, 1);
        frame(1, 1);
        partial(APRIL, 2);

        assertThat(frame(2, 2)).isEmpty();

        assertThat(buffer.loading()).isTrue();
        partial(MARCH, 3);
        frame(3, 1);
        assertThat(buffer.endLoading()).hasValueSatisfying(whole -> {
            assertThat(whole.partials()).containsOnlyKeys(MARCH, APRIL);
            assertThat(whole.progress().sequence()).isEqualTo(3);
        });
    }

    @Test
    void loadsAgainWhereAFrameIsMissing() {
        buffer.endLoading();
        frame(1, 0);

        assertThat(frame(3, 0)).isEmpty();

        assertThat(buffer.loading()).isTrue();
    }

    @Test
    void loadsAgainWhereAPartialIsOfAnotherFrame() {
        buffer.endLoading();
        frame(1, 0);
        partial(MARCH, 3);

        assertThat(frame(2, 1)).isEmpty();

        assertThat(buffer.loading()).isTrue();
    }

    private void partial(AreaMonth where, long sequence) {
        buffer.partial(where, new Partial(sequence, new byte[] {1}));
    }

    private Optional<PartitionFrame> frame(long sequence, int partials) {
        return buffer.frame(
                sequence,
                Frame.newBuilder()
                        .setSourceOffsets(Map.of("t", 7L))
                        .setPartials(partials)
                        .setNewestRecordedAt(Instant.EPOCH)
                        .build());
    }
}
