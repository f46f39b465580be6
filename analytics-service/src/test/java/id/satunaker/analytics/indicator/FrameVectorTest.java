package id.satunaker.analytics.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satunaker.schemas.event.Family;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameVectorTest {
    private final FrameVector vector = new FrameVector("r1-v180", List.of(12L, 0L), List.of(7L, 3_000_000_000L));

    @Test
    void itsTextIsSafeInUrlsAndReadsBack() {
        assertThat(vector.toString()).isEqualTo("r1-v180~12.0~7.3000000000").matches("[A-Za-z0-9._~-]+");
        assertThat(FrameVector.parse(vector.toString())).contains(vector);
    }

    @Test
    void anyOtherTextIsNoVector() {
        for (String text : List.of(
                "",
                "r1-v180",
                "r1-v180~1",
                "r1-v180~~",
                "r1-v180~1.~2",
                "r1-v180~1~2~3",
                "r1-v180~-1~2",
                "~1~2",
                "r1-v180~9999999999999999999~1",
                "r1-v180~1~2\n")) {
            assertThat(FrameVector.parse(text)).as(text).isEmpty();
        }
    }

    @Test
    void coversWhatIsNoFurtherInAnyPartition() {
        assertThat(vector.covers(vector)).isTrue();
        assertThat(vector.covers(new FrameVector("r1-v180", List.of(11L, 0L), List.of(7L, 0L))))
                .isTrue();
        assertThat(vector.covers(new FrameVector("r1-v180", List.of(11L, 1L), List.of(7L, 0L))))
                .isFalse();
        assertThat(vector.covers(new FrameVector("r1-v180", List.of(0L, 0L), List.of(8L, 0L))))
                .isFalse();
    }

    @Test
    void coversNothingOfAnotherEpochOrOfOtherPartitions() {
        assertThat(vector.covers(new FrameVector("r1-v90", List.of(0L, 0L), List.of(0L, 0L))))
                .isFalse();
        assertThat(vector.covers(new FrameVector("r1-v180", List.of(0L), List.of(0L))))
                .isFalse();
    }

    @Test
    void knowsNoFamilyButPersonsAndVacancies() {
        assertThat(vector.of(Family.PERSONS)).containsExactly(12L, 0L);
        assertThat(vector.of(Family.VACANCIES)).containsExactly(7L, 3_000_000_000L);
        assertThatThrownBy(() -> vector.of(Family._U)).isInstanceOf(IllegalArgumentException.class);
    }
}
