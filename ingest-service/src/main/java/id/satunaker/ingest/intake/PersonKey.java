package id.satunaker.ingest.intake;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secrets, and the version of the last, by which the number of a person becomes a personId: lower-case hex, 64
 * characters.
 *
 * <p>The first secret hashes the number, by HMAC-SHA-256 over its ASCII characters: the 16 digits of a NIK as they are, a
 * passport in upper case after {@code passport:}, so that no passport is ever taken for a NIK. Each further secret hashes
 * what came before, by HMAC-SHA-256 over the 64 hexadecimal characters (not the 32 bytes that they stand for). So a
 * personId of one version is carried over to the next without the number behind it.
 */
public final class PersonKey {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 32;
    private static final int MARK = 16;

    private final int version;
    private final int secrets;
    private final ThreadLocal<List<Mac>> macs;

    /**
     * @param version of the last secret; those before it count down from there, not below 1
     * @param secrets in the order in which they came into use, each of at least 32 bytes
     */
    public PersonKey(int version, List<byte[]> secrets) {
        if (secrets.isEmpty() || version < secrets.size()) {
            throw new IllegalArgumentException("Versions of the person key count from 1, one for each secret");
        }
        if (secrets.stream().anyMatch(secret -> secret.length < SHORTEST)) {
            throw new IllegalArgumentException("A secret of the person key has fewer than 32 bytes");
        }
        List<SecretKeySpec> keys = secrets.stream()
                .map(secret -> new SecretKeySpec(secret, ALGORITHM))
                .toList();
        this.version = version;
        this.secrets = secrets.size();
        this.macs =
                ThreadLocal.withInitial(() -> keys.stream().map(PersonKey::mac).toList());
    }

    public int version() {
        return version;
    }

    String personId(PersonNumber number) {
        return hashed(number.hashed(), 0);
    }

    /**
     * Whether personIds of a version can be carried over to what their numbers become now. The last secret alone would do
     * for those of the version before it, but not for the numbers that come in afterwards.
     */
    boolean leadsFrom(int earlier) {
        return earlier > version - secrets && earlier <= version;
    }

    /** Tells keys apart and tells nothing else of them. */
    public String mark() {
        return hashed("mark of a person key", 0).substring(0, MARK);
    }

    /** What a personId of an earlier version is under this key. */
    String wrap(String personId, int earlier) {
        if (!leadsFrom(earlier)) {
            throw new IllegalArgumentException("No secret leads from version " + earlier + " to " + version);
        }
        return hashed(personId, secrets - (version - earlier));
    }

    private String hashed(String text, int from) {
        String hashed = text;
        for (Mac mac : macs.get().subList(from, secrets)) {
            hashed = HexFormat.of().formatHex(mac.doFinal(hashed.getBytes(StandardCharsets.US_ASCII)));
        }
        return hashed;
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
