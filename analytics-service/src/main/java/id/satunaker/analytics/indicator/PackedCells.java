package id.satunaker.analytics.indicator;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one area and month as bytes: for each by ascending position, the gap to the position before (a varint; the
 * first from 0) and the number (a zigzag varint). Equal cells have equal bytes; no cells are no bytes.
 */
public final class PackedCells {
    static final byte[] NONE = new byte[0];

    private PackedCells() {}

    /**
     * The sum of packed cells (null: none) and of a change.
     *
     * @throws IllegalArgumentException where the bytes are not packed cells
     */
    public static byte[] merge(byte @Nullable [] packed, MonthCells delta) {
        byte[] known = packed == null ? NONE : packed;
        CellReader reader = new CellReader(known);
        CellWriter writer = new CellWriter(known.length + 4 * delta.size());
        boolean more = reader.next();
        for (int i = 0; i < delta.size(); i++) {
            while (more && reader.position() < delta.position(i)) {
                writer.write(reader.position(), reader.number());
                more = reader.next();
            }
            long sum = delta.number(i);
            if (more && reader.position() == delta.position(i)) {
                sum += reader.number();
                more = reader.next();
            }
            writer.write(delta.position(i), sum);
        }
        if (more) {
            writer.write(reader.position(), reader.number());
            writer.writeRest(known, reader.at());
        }
        return writer.bytes();
    }

    /** @throws IllegalArgumentException where the bytes are not packed cells */
    public static MonthCells unpack(byte[] packed) {
        return unpack(packed, new CellReader(packed));
    }

    /** The cells that a reader of the bytes still has before it. */
    static MonthCells unpack(byte[] packed, CellReader reader) {
        int[] positions = new int[(packed.length - reader.at()) / 2];
        long[] numbers = new long[positions.length];
        int count = 0;
        while (reader.next()) {
            positions[count] = reader.position();
            numbers[count++] = reader.number();
        }
        return new MonthCells(Arrays.copyOf(positions, count), Arrays.copyOf(numbers, count));
    }

    /**
     * What has to be added to {@code before} to get {@code after}.
     *
     * @throws IllegalArgumentException where either is not packed cells
     */
    static MonthCells difference(byte[] after, byte[] before) {
        return unpack(after).minus(unpack(before));
    }
}
