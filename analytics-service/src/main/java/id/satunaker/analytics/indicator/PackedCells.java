package id.satunaker.analytics.indicator;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one area and month as bytes: for each by ascending position, the gap to the position before (a varint; the
 * first from 0) and the number (a zigzag varint). Equal cells have equal bytes; no cells are no bytes.
 */
public final class PackedCells {
    private static final int LONGEST = 15; // a gap of an int and a number of a long

    private PackedCells() {}

    /** The sum of packed cells (null: none) and of a change. */
    public static byte[] merge(byte @Nullable [] packed, MonthCells delta) {
        return pack(packed == null ? delta : unpack(packed).plus(delta));
    }

    public static byte[] pack(MonthCells cells) {
        byte[] packed = new byte[4 * cells.size() + LONGEST];
        int length = 0;
        int before = 0;
        for (int i = 0; i < cells.size(); i++) {
            if (packed.length - length < LONGEST) {
                packed = Arrays.copyOf(packed, 2 * packed.length);
            }
            length = write(cells.position(i) - before, packed, length);
            length = write(zigzag(cells.number(i)), packed, length);
            before = cells.position(i);
        }
        return Arrays.copyOf(packed, length);
    }

    /** @throws IllegalArgumentException where the bytes are not packed cells */
    public static MonthCells unpack(byte[] packed) {
        int[] positions = new int[packed.length / 2];
        long[] numbers = new long[positions.length];
        int count = 0;
        Cursor cursor = new Cursor(packed, 0, 0);
        while (cursor.next()) {
            positions[count] = cursor.position();
            numbers[count++] = cursor.number();
        }
        return new MonthCells(Arrays.copyOf(positions, count), Arrays.copyOf(numbers, count));
    }

    private static int write(long value, byte[] packed, int at) {
        long rest = value;
        int length = at;
        while ((rest & ~0x7FL) != 0) {
            packed[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        packed[length++] = (byte) rest;
        return length;
    }

    private static long zigzag(long number) {
        return number << 1 ^ number >> 63;
    }

    /** Reads cell after cell, from any place where a cell begins when told the position before. */
    static final class Cursor {
        private final byte[] packed;
        private int at;
        private int position;
        private long number;

        Cursor(byte[] packed, int at, int positionBefore) {
            this.packed = packed;
            this.at = at;
            this.position = positionBefore;
        }

        /** Where the next cell begins. */
        int at() {
            return at;
        }

        int position() {
            return position;
        }

        long number() {
            return number;
        }

        boolean next() {
            if (at == packed.length) {
                return false;
            }
            boolean first = at == 0;
            long gap = read();
            long zigzag = read();
            if (gap < (first ? 0 : 1) || gap > Integer.MAX_VALUE - position || zigzag == 0) {
                throw new IllegalArgumentException("not packed cells at byte " + at);
            }
            position += (int) gap;
            number = zigzag >>> 1 ^ -(zigzag & 1);
            return true;
        }

        private long read() {
            long value = 0;
            for (int shift = 0; shift < 64 && at < packed.length; shift += 7) {
                byte next = packed[at++];
                value |= (long) (next & 0x7F) << shift;
                if (next >= 0) {
                    return value;
                }
            }
            throw new IllegalArgumentException("not packed cells: a number does not end before byte " + at);
        }
    }
}
