package id.satunaker.analytics.indicator;

import java.util.Arrays;

/** Packs cells that come by ascending position. */
final class CellWriter {
    private static final int LONGEST = 15; // bytes of a cell: a gap of an int, a number of a long

    private byte[] packed;
    private int length;
    private int position;

    /** @param expected how many bytes it will probably be */
    CellWriter(int expected) {
        packed = new byte[expected + LONGEST];
    }

    /** Nothing when the number is zero. */
    void write(int place, long number) {
        if (number == 0) {
            return;
        }
        reserve(LONGEST);
        writeVarint(place - position);
        writeVarint(number << 1 ^ number >> 63);
        position = place;
    }

    /** The cells that follow, as another has packed them, after the one written last. */
    void writeRest(byte[] cells, int from) {
        reserve(cells.length - from);
        System.arraycopy(cells, from, packed, length, cells.length - from);
        length += cells.length - from;
    }

    byte[] bytes() {
        return Arrays.copyOf(packed, length);
    }

    private void reserve(int bytes) {
        if (packed.length - length < bytes) {
            packed = Arrays.copyOf(packed, 2 * packed.length + bytes);
        }
    }

    private void writeVarint(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            packed[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        packed[length++] = (byte) rest;
    }
}
