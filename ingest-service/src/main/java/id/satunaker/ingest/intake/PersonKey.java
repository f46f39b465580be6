package id.satunaker.ingest.intake;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret, and its version, by which the number of a person becomes a personId: HMAC-SHA-256 in lower-case hex, 64
 * characters. Hashed are the 16 digits of a NIK as they are, and a passport in upper case after {@code passport:}, so
 * that no passport is ever taken for a NIK.
 */
public final class PersonKey {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 32;

    private final int version;
    private final ThreadLocal<Mac> macs;

    /**
     * @param version counts from 1
     * @param secret at least 32 bytes
     */
    public PersonKey(int version, byte[] secret) {
        if (version < 1) {
            throw new IllegalArgumentException("The version of the person key counts from 1");
        }
        if (secret.length < SHORTEST) {
            throw new IllegalArgumentException("The secret of the person key has fewer than 32 bytes");
        }
        SecretKeySpec key = new SecretKeySpec(secret, ALGORITHM);
        this.version = version;
        this.macs = ThreadLocal.withInitial(() -> mac(key));
    }

    public int version() {
        return version;
    }

    String personId(PersonNumber number) {
        byte[] bytes = number.hashed().getBytes(StandardCharsets.US_ASCII);
        return HexFormat.of().formatHex(macs.get().doFinal(bytes));
    }

    private static Mac mac(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
