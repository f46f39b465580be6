package id.satunaker.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** The tokens of the local participants, files that hold one JWT each, valid for a year. */
public final class Tokens {
    private static final Duration VALIDITY = Duration.ofDays(365);
    private static final String HEADER = "{\"alg\":\"RS256\",\"typ\":\"JWT\"}";

    private final Path folder;

    Tokens(Path folder) {
        this.folder = folder;
    }

    /** The JWT of a participant, without a line end. */
    public String of(String participantId) {
        try {
            return Files.readString(file(participantId)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("No token of " + participantId, e);
        }
    }

    public Path file(String participantId) {
        return folder.resolve(participantId + ".jwt");
    }

    /** Signs the tokens of all participants anew, so that a year starts with every run. */
    void write(PrivateKey key, Clock clock) throws IOException {
        for (LocalParticipant participant : LocalParticipant.all()) {
            Secrets.write(file(participant.id()), sign(claims(participant, clock.instant()), key) + "\n");
        }
    }

    private static String claims(LocalParticipant participant, Instant now) {
        return """
                {"iss":"satunaker-local","aud":"satunaker","sub":"%1$s","participant_id":"%1$s","regions":["%2$s"],\
                "scope":"%3$s","iat":%4$d,"exp":%5$d}""".formatted(
                        participant.id(),
                        participant.region(),
                        String.join(" ", participant.scopes()),
                        now.getEpochSecond(),
                        now.plus(VALIDITY).getEpochSecond());
    }

    private static String sign(String claims, PrivateKey key) {
        String signed =
                encode(HEADER.getBytes(StandardCharsets.UTF_8)) + "." + encode(claims.getBytes(StandardCharsets.UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java signs with RSA", e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
