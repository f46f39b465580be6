package id.satunaker.ingest;

import id.satunaker.ingest.intake.PersonKey;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The key that turns NIKs into personIds. Bound as plain text and checked here, since Spring Boot prints a value that
 * fails its own validation.
 *
 * @param version counts from 1, default 1; changes with every rotation of the secret
 * @param secret base64 of at least 32 random bytes; required, from the environment, never printed
 */
@ConfigurationProperties("satunaker.ingest.person-key")
record PersonKeyProperties(
        @DefaultValue("1") int version, @Nullable String secret) {
    private static final String NAME = "satunaker.ingest.person-key.secret (SATUNAKER_INGEST_PERSON_KEY_SECRET)";

    /**
     * The key itself.
     *
     * @throws IllegalStateException if there is no secret or it is no good, which stops the start
     */
    PersonKey key() {
        if (secret == null || secret.isBlank()) {
            throw new IllegalStateException(NAME + " is missing: base64 of at least 32 random bytes");
        }
        try {
            return new PersonKey(version, Base64.getDecoder().decode(secret.strip()));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(NAME + " is not base64 of at least 32 bytes, or the version is below 1");
        }
    }

    @Override
    public String toString() {
        return "PersonKeyProperties[version=" + version + "]";
    }
}
