package id.satunaker.analytics.http;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Signs real tokens, and gives the service under test the key that checks them. */
public final class Tokens implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    static final String DISCLOSURE_KEY = "a key that only these tests know of";
    private static final KeyPair OURS = newKeyPair();
    private static final KeyPair STRANGERS = newKeyPair();

    public static String exact() {
        return token(claims -> claims.claim("scope", "records:read indicators:exact"));
    }

    static String operator() {
        return token(claims -> claims.claim("scope", "indicators:operate"));
    }

    static String exactUntil(Instant expiry) {
        return token(claims -> claims.claim("scope", "indicators:exact").expiresAt(expiry));
    }

    public static String otherScope() {
        return token(claims -> claims.claim("scope", "events:write records:read"));
    }

    /** Of a regional government, by the code of its region. */
    static String ofRegion(String region) {
        return of(region, region);
    }

    static String of(String participant, String region) {
        return token(claims -> claims.claim("scope", "records:read")
                .claim("participant_id", participant)
                .claim("regions", List.of(region)));
    }

    static String expired() {
        return exactUntil(Instant.now().minus(Duration.ofHours(1)));
    }

    static String withoutExpiry() {
        return token(claims -> claims.claim("scope", "indicators:exact").claims(all -> all.remove("exp")));
    }

    static String otherAudience() {
        return token(claims -> claims.claim("scope", "indicators:exact").audience(List.of("elsewhere")));
    }

    static String ofAStranger() {
        return sign(STRANGERS, claims -> claims.claim("scope", "indicators:exact"));
    }

    private static String token(Consumer<JwtClaimsSet.Builder> change) {
        return sign(OURS, change);
    }

    private static String sign(KeyPair pair, Consumer<JwtClaimsSet.Builder> change) {
        JwtClaimsSet.Builder claims = JwtClaimsSet.builder()
                .issuer("test")
                .audience(List.of("satunaker"))
                .claim("participant_id", "kab-bekasi")
                .claim("regions", List.of("32.16"))
                .expiresAt(Instant.now().plus(Duration.ofHours(1)));
        change.accept(claims);
        RSAKey key = new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                .privateKey(pair.getPrivate())
                .build();
        return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)))
                .encode(JwtEncoderParameters.from(
                        JwsHeader.with(SignatureAlgorithm.RS256).build(), claims.build()))
                .getTokenValue();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.security.oauth2.resourceserver.jwt.public-key-location=" + publicKeyFile(),
                        "satunaker.analytics.disclosure-key=" + DISCLOSURE_KEY)
                .applyTo(context);
    }

    private static String publicKeyFile() {
        try {
            Path file = Files.createTempFile("satunaker", ".pem");
            file.toFile().deleteOnExit();
            String body =
                    Base64.getMimeEncoder().encodeToString(OURS.getPublic().getEncoded());
            Files.writeString(file, "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n");
            return file.toUri().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeyPair newKeyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
