package id.satunaker.analytics.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PackedCellsTest {

    @Test
    void packsTheGapAndTheZigzagNumberOfEachCell() {
        MonthCells cells = new MonthCells(new int[] {0, 9, 300}, new long[] {1, -1, 64});

        assertThat(PackedCells.merge(null, cells))
                .containsExactly(0, 2, 9, 1, (byte) (291 & 0x7F | 0x80), 2, (byte) 0x80, 1);
    }

    @Test
    void noCellsAreNoBytes() {
        assertThat(PackedCells.merge(null, MonthCells.NONE)).isEmpty();
        assertThat(PackedCells.unpack(new byte[0]).size()).isZero();
        assertThat(PackedCells.merge(null, MonthCells.NONE)).isEmpty();
    }

    @Test
    void theGreatestAndTheLeastNumbersComeBack() {
        MonthCells cells =
                new MonthCells(new int[] {0, 1, Integer.MAX_VALUE}, new long[] {Long.MAX_VALUE, Long.MIN_VALUE, -1});

        assertThat(describe(PackedCells.unpack(PackedCells.merge(null, cells)))).isEqualTo(describe(cells));
    }

    @Test
    void randomCellsComeBackAsTheyWere() {
        for (int seed = 0; seed < 1_000; seed++) {
            MonthCells cells = random(new Random(seed));

            assertThat(describe(PackedCells.unpack(PackedCells.merge(null, cells))))
                    .as("seed %d", seed)
                    .isEqualTo(describe(cells));
        }
    }

    @Test
    void mergingChangesInAnyOrderGivesTheSameBytesAndTakingThemBackNone() {
        for (int seed = 0; seed < 1_000; seed++) {
            Random random = new Random(seed);
            MonthCells one = random(random);
            MonthCells two = random(random);

            byte[] oneFirst = PackedCells.merge(PackedCells.merge(null, one), two);
            byte[] twoFirst = PackedCells.merge(PackedCells.merge(null, two), one);

            assertThat(oneFirst)
                    .as("seed %d", seed)
                    .isEqualTo(twoFirst)
                    .isEqualTo(PackedCells.merge(null, one.plus(two)));
            assertThat(PackedCells.merge(oneFirst, MonthCells.NONE.minus(two)))
                    .as("seed %d", seed)
                    .isEqualTo(PackedCells.merge(null, one));
            assertThat(PackedCells.merge(null, one.minus(one))).isEmpty();
        }
    }

    @Test
    void bytesThatAreNotPackedCellsAreRefused() {
        byte[][] damaged = {
            {1}, // a gap without a number
            {1, (byte) 0x80}, // a number that does not end
            {1, 0}, // a cell of zero
            {1, 2, 0, 2}, // the same position twice
            {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 2}, // longer than a long
            {-1, -1, -1, -1, -1, 1, 2} // a position beyond an int
        };

        for (byte[] bytes : damaged) {
            assertThatThrownBy(() -> PackedCells.unpack(bytes))
                    .as(Arrays.toString(bytes))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static MonthCells random(Random random) {
        TreeMap<Integer, Long> cells = new TreeMap<>();
        for (int i = random.nextInt(100); i > 0; i--) {
            long number = random.nextLong() >> random.nextInt(64);
            cells.put(random.nextInt(2_000), number == 0 ? 1 : number);
        }
        return new MonthCells(
                cells.keySet().stream().mapToInt(Integer::intValue).toArray(),
                cells.values().stream().mapToLong(Long::longValue).toArray());
    }

    private static String describe(MonthCells cells) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            text.append(cells.position(i)).append('=').append(cells.number(i)).append(' ');
        }
        return text.toString();
    }
}
