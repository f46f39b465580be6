package id.satunaker.analytics.indicator;

/**
 * The cells of one area and month, none zero, by ascending position; the position of a measure on a day is measure index
 * x 31 + day of month - 1.
 */
public final class MonthCells {
    static final int DAYS = 31;

    private final int[] positions;
    private final long[] numbers;

    MonthCells(int[] positions, long[] numbers) {
        this.positions = positions;
        this.numbers = numbers;
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
}
