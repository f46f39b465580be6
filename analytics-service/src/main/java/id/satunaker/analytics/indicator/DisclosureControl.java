package id.satunaker.analytics.indicator;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one rule by which figures are made open to everybody, whatever way they leave (decision 0009). Each count becomes a
 * neighbouring multiple of 5, the upper one with a probability that leaves the expectation as it was; which one is drawn
 * by a secret key and the cell, so that a cell shows the same wherever it is shown and however often it is asked for.
 * Rates are made of counts that were rounded so. Thread-safe.
 */
public final class DisclosureControl {
    static final int BASE = 5;
    static final int LEAST_CASES_OF_RATE = 5;
    static final int LEAST_CASES_OF_MEDIAN = 10;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /**
     * @param key secret of the service, the same in all instances and at all times: with another one every cell would be
     *     drawn anew, and the average of many draws is the exact count
     */
    public DisclosureControl(String key) {
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** What everybody may see of exact figures. */
    public Counts open(Figures exact) {
        return new OpenCounts(exact, this);
    }

    /** Whether one employer makes up so much of a cell that it hides it: more than 80 percent. */
    static boolean dominates(long largestEmployer, long all) {
        return 5 * largestEmployer > 4 * all;
    }

    /** Draws for cells; for one thread. */
    Draws draws() {
        return new Draws(mac());
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** Rounds counts. */
    static final class Draws {
        private final Mac mac;

        private Draws(Mac mac) {
            this.mac = mac;
        }

        /** The count as the cell shows it: up where its rest and the cell's draw of 0 to 4 make 5 or more. */
        long round(long count, String cell) {
            return count == 0 ? 0 : Math.floorDiv(count + draw(cell), BASE) * BASE;
        }

        private long draw(String cell) {
            byte[] bytes = mac.doFinal(cell.getBytes(StandardCharsets.UTF_8));
            return Math.floorMod(ByteBuffer.wrap(bytes).getLong(), (long) BASE);
        }
    }
}
