package id.satunaker.ingest;

import id.satunaker.ingest.intake.PersonKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The key that turns the numbers of persons into personIds. Bound as plain text and checked here, since Spring Boot prints
 * a value that fails its own validation.
 *
 * @param version of the last secret, by default their number; changes with every rotation
 * @param secret base64 of at least 32 random bytes, and after a rotation those of all secrets, oldest first, separated by
 *     commas; required, from the environment, never printed
 */
@ConfigurationProperties("satunaker.ingest.person-key")
record PersonKeyProperties(
        @Nullable Integer version, @Nullable String secret) {
    private static final String NAME = "satunaker.ingest.person-key.secret (SATUNAKER_INGEST_PERSON_KEY_SECRET)";

    /**
     * The key itself.
     *
     * @throws IllegalStateException if there is no secret or one is no good, which stops the start
     */
    PersonKey key() {
        if (secret == null || secret.isBlank()) {
            throw new IllegalStateException(NAME + " is missing: base64 of at least 32 random bytes");
        }
        List<String> texts =
                Arrays.stream(secret.split(",", -1)).map(String::strip).toList();
        if (texts.stream().distinct().count() < texts.size()) {
            throw new IllegalStateException(NAME + " has the same secret twice");
        }
        try {
            List<byte[]> secrets =
                    texts.stream().map(Base64.getDecoder()::decode).toList();
            return new PersonKey(version == null ? secrets.size() : version, secrets);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    NAME + " is not base64 of at least 32 bytes, or the version is lower than the number of secrets");
        }
    }

    @Override
    public String toString() {
        return "PersonKeyProperties[version=" + version + "]";
    }
}
