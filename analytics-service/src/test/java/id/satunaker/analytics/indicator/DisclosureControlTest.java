package id.satunaker.analytics.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisclosureControlTest {
    private static final int CELLS = 20_000;

    private final DisclosureControl control = new DisclosureControl("the key of this test, and of no service");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 6, 99, 123_456_789})
    void roundsToANeighbouringMultipleOfFiveAndKeepsTheExpectation(long count) {
        long[] rounded = round(count);

        assertThat(rounded).containsOnly(count / 5 * 5, count / 5 * 5 + 5);
        double bias = IntStream.range(0, CELLS)
                .mapToLong(i -> rounded[i] - count)
                .average()
                .orElseThrow();
        assertThat(bias).isBetween(-0.1, 0.1);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 5, 100})
    void leavesAMultipleOfFive(long count) {
        assertThat(round(count)).containsOnly(count);
    }

    @Test
    void showsACellTheSameHoweverOften() {
        assertThat(round(7)).isEqualTo(round(7));
    }

    @Test
    void drawsOtherwiseByAnotherKey() {
        assertThat(round(7)).isNotEqualTo(round(new DisclosureControl("another key"), 7));
    }

    @Test
    void takesMoreThanFourFifthsForDominance() {
        assertThat(DisclosureControl.dominates(5, 5)).isTrue();
        assertThat(DisclosureControl.dominates(81, 100)).isTrue();
        assertThat(DisclosureControl.dominates(80, 100)).isFalse();
        assertThat(DisclosureControl.dominates(0, 0)).isFalse();
    }

    private long[] round(long count) {
        return round(control, count);
    }

    private static long[] round(DisclosureControl control, long count) {
        DisclosureControl.Draws draws = control.draws();
        return IntStream.range(0, CELLS)
                .mapToLong(cell -> draws.round(count, "cell " + cell))
                .toArray();
    }
}
