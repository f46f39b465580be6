package id.satunaker.analytics.indicator;

/** Reads packed cells one after another, from any place where a cell begins when told the position before. */
final class CellReader {
    private final byte[] packed;
    private int at;
    private int position;
    private long number;

    CellReader(byte[] packed) {
        this(packed, 0, 0);
    }

    CellReader(byte[] packed, int at, int positionBefore) {
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

    /**
     * Goes to the next cell; false after the last.
     *
     * @throws IllegalArgumentException where the bytes are not packed cells
     */
    boolean next() {
        if (at == packed.length) {
            return false;
        }
        int least = at == 0 ? 0 : 1;
        long gap = read();
        long zigzag = read();
        if (gap < least || gap > Integer.MAX_VALUE - position || zigzag == 0) {
            throw new IllegalArgumentException("not packed cells before byte " + at);
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
