package id.satunaker.ingest.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** What bytes suffer on their way, by a seed. */
final class Spoiling {
    private static final byte[] NIK = Mutation.NIK.getBytes(StandardCharsets.UTF_8);
    private static final int LONGEST = 20;

    private final Random random;

    Spoiling(Random random) {
        this.random = random;
    }

    /** Half of all bodies stay as they are; the others lose, gain, double or change some bytes. */
    byte[] spoil(byte[] good) {
        byte[] bytes = good;
        for (int changes = random.nextBoolean() ? 0 : 1 + random.nextInt(3); changes > 0; changes--) {
            bytes = bytes.length == 0 ? NIK : change(bytes);
        }
        return bytes;
    }

    private byte[] change(byte[] bytes) {
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + random.nextInt(LONGEST));
        byte[] head = Arrays.copyOf(bytes, from);
        return switch (random.nextInt(5)) {
            case 0 -> join(head, Arrays.copyOfRange(bytes, to, bytes.length));
            case 1 -> join(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, from, bytes.length));
            case 2 -> join(join(head, NIK), Arrays.copyOfRange(bytes, from, bytes.length));
            case 3 -> random.nextInt(4) == 0 ? head : flip(bytes, from);
            default -> flip(bytes, from);
        };
    }

    private byte[] flip(byte[] bytes, int at) {
        byte[] flipped = bytes.clone();
        flipped[at] = (byte) random.nextInt(256);
        return flipped;
    }

    static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
