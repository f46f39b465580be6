package id.satunaker.placement;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;

/** Tokens signed as an OIDC issuer would, and the public key that the service checks them by. */
public final class Tokens {
    private static final RSAKey KEY = newKey();
    private static final String PUBLIC_KEY_LOCATION = writePublicKey();

    private Tokens() {}

    /** The value of {@code spring.security.oauth2.resourceserver.jwt.public-key-location}. */
    public static String publicKeyLocation() {
        return PUBLIC_KEY_LOCATION;
    }

    public static String participant(String participantId) {
        return with(claims -> claims.claim("participant_id", participantId).claim("regions", List.of("32.16")));
    }

    public static String ministry() {
        return with(claims -> claims.claim("participant_id", "kemnaker").claim("regions", List.of("*")));
    }

    /** Of who may operate the service. */
    public static String operator() {
        return with(claims -> claims.claim("participant_id", "kemnaker").claim("scope", "records:operate"));
    }

    /** A good token of nobody, changed. */
    public static String with(UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(KEY, change);
    }

    public static String signedByAnother(UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(newKey(), change);
    }

    private static String signed(RSAKey key, UnaryOperator<JWTClaimsSet.Builder> change) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .audience("satunaker")
                .claim("scope", "events:write records:read")
                .expirationTime(Date.from(Instant.now().plusSeconds(600)));
        SignedJWT token = new SignedJWT(
                new JWSHeader(JWSAlgorithm.RS256), change.apply(claims).build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String writePublicKey() {
        try {
            Path file = Files.createTempFile("public-key", ".pem");
            file.toFile().deleteOnExit();
            String body = Base64.getMimeEncoder(64, new byte[] {'\n'})
                    .encodeToString(KEY.toRSAPublicKey().getEncoded());
            Files.writeString(file, "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n");
            return file.toUri().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
