package id.satunaker.analytics.indicator;

import org.jspecify.annotations.Nullable;

/**
 * The cells of one area and month as bytes: for each by ascending position, the gap to the position before (a varint) and
 * the number (a zigzag varint). Equal cells have equal bytes; no cells are no bytes.
 */
public final class PackedCells {
    private PackedCells() {}

    /** The sum of packed cells (null: none) and of a change. */
    public static byte[] merge(byte @Nullable [] packed, MonthCells delta) {
        throw new UnsupportedOperationException();
    }

    public static byte[] pack(MonthCells cells) {
        throw new UnsupportedOperationException();
    }

    /** @throws IllegalArgumentException where the bytes are not packed cells */
    public static MonthCells unpack(byte[] packed) {
        throw new UnsupportedOperationException();
    }
}
