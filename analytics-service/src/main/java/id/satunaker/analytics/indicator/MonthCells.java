package id.satunaker.analytics.indicator;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The cells of one area and month, none zero, by ascending position; the position of a measure on a day is measure index
 * x 31 + day of month - 1.
 */
public final class MonthCells {
    static final int DAYS = 31;
    static final MonthCells NONE = new MonthCells(new int[0], new long[0]);

    private final int[] positions;
    private final long[] numbers;

    MonthCells(int[] positions, long[] numbers) {
        this.positions = positions;
        this.numbers = numbers;
    }

    /** One number for each day, at the place of the first measure. */
    static MonthCells ofFirstMeasure(long[] numbers) {
        int[] days = IntStream.range(0, numbers.length)
                .filter(day -> numbers[day] != 0)
                .toArray();
        return new MonthCells(
                days, Arrays.stream(days).mapToLong(day -> numbers[day]).toArray());
    }

    public int size() {
        return positions.length;
    }

    public int position(int i) {
        return positions[i];
    }

    public long number(int i) {
        return numbers[i];
    }

    MonthCells plus(MonthCells other) {
        return combine(other, 1);
    }

    MonthCells minus(MonthCells other) {
        return combine(other, -1);
    }

    private MonthCells combine(MonthCells other, int sign) {
        int[] places = new int[size() + other.size()];
        long[] sums = new long[places.length];
        int count = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < size() || theirs < other.size()) {
            int place = Math.min(at(mine), other.at(theirs));
            long sum = 0;
            if (at(mine) == place) {
                sum += numbers[mine++];
            }
            if (other.at(theirs) == place) {
                sum += sign * other.numbers[theirs++];
            }
            if (sum != 0) {
                places[count] = place;
                sums[count++] = sum;
            }
        }
        return new MonthCells(Arrays.copyOf(places, count), Arrays.copyOf(sums, count));
    }

    private int at(int i) {
        return i < positions.length ? positions[i] : Integer.MAX_VALUE;
    }
}
