package id.satunaker.ingest;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;

/** Issues tokens that the service under test trusts. */
public final class Issuer {
    private final KeyPair keys;
    private final Path publicKey;

    public Issuer() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            keys = generator.generateKeyPair();
            publicKey = Files.createTempFile("issuer", ".pem");
            publicKey.toFile().deleteOnExit();
            String pem = Base64.getMimeEncoder().encodeToString(keys.getPublic().getEncoded());
            Files.writeString(publicKey, "-----BEGIN PUBLIC KEY-----\n" + pem + "\n-----END PUBLIC KEY-----\n");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value of {@code spring.security.oauth2.resourceserver.jwt.public-key-location}. */
    public String publicKeyLocation() {
        return publicKey.toUri().toString();
    }

    /** A token of a participant that may send events of the given regions. */
    public String token(String participant, String... regions) {
        return token(claims -> claims.claim("participant_id", participant).claim("regions", List.of(regions)));
    }

    /** A token whose claims may be changed from those of a good one. */
    public String token(Consumer<JWTClaimsSet.Builder> change) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .audience("satunaker")
                .expirationTime(Date.from(Instant.now().plusSeconds(3600)))
                .claim("scope", "events:write")
                .claim("participant_id", "kab-bekasi")
                .claim("regions", List.of("32.16"));
        change.accept(claims);
        try {
            SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims.build());
            token.sign(new RSASSASigner(keys.getPrivate()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
