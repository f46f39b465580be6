package id.satunaker.local;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class TokensTest {
    private static final Instant NOW = Instant.parse("2025-08-04T02:00:00Z");

    @TempDir
    private Path folder;

    private Secrets secrets;
    private Tokens tokens;

    @BeforeEach
    void writeTokens() throws IOException {
        secrets = new Secrets(folder);
        secrets.create();
        tokens = new Tokens(folder);
        tokens.write(secrets.signingKey(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void givesARegionItsOwnRegionAndScopesForAYear() {
        assertThat(claims("kab-bekasi")).isEqualTo(Caller.JSON.readTree("""
                {"iss":"satunaker-local","aud":"satunaker","sub":"kab-bekasi","participant_id":"kab-bekasi",
                 "regions":["32.16"],"scope":"events:write records:read","iat":1754272800,"exp":1785808800}"""));
    }

    @Test
    void givesTheMinistryAllRegionsAndScopes() {
        JsonNode claims = claims("kemnaker");

        assertThat(claims.get("regions")).isEqualTo(Caller.JSON.readTree("[\"*\"]"));
        assertThat(claims.get("scope").asString())
                .isEqualTo(
                        "events:write records:read records:operate indicators:exact indicators:operate reference:write");
    }

    /** With the key that the services are given, read as any JWT library would. */
    @Test
    void signsEveryTokenSoThatThePublicKeyVerifiesIt() throws Exception {
        assertThat(LocalParticipant.all()).hasSize(9).allSatisfy(participant -> {
            String[] parts = parts(participant.id());
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(publicKey());
            signature.update((parts[0] + "." + parts[1]).getBytes(US_ASCII));

            assertThat(json(parts[0])).isEqualTo(Caller.JSON.readTree("{\"alg\":\"RS256\",\"typ\":\"JWT\"}"));
            assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2])))
                    .isTrue();
        });
    }

    @Test
    void keepsTheKeyButSignsAnewWithEveryRun() throws IOException {
        byte[] key = secrets.signingKey().getEncoded();
        new Secrets(folder).create();
        tokens.write(secrets.signingKey(), Clock.fixed(NOW.plusSeconds(1), ZoneOffset.UTC));

        assertThat(secrets.signingKey().getEncoded()).isEqualTo(key);
        assertThat(claims("kab-bekasi").get("exp").asLong()).isEqualTo(1785808801L);
    }

    @Test
    void letsNobodyElseReadATokenOrAnUnknownOneBeMissed() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(tokens.file("kab-bekasi"))))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> tokens.of("kab-nowhere"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("No token of kab-nowhere");
    }

    private JsonNode claims(String participant) {
        return json(parts(participant)[1]);
    }

    private String[] parts(String participant) {
        String token = tokens.of(participant);
        assertThat(token).matches("[A-Za-z0-9_-]+[.][A-Za-z0-9_-]+[.][A-Za-z0-9_-]+");
        return token.split("[.]");
    }

    private static JsonNode json(String encoded) {
        return Caller.JSON.readTree(Base64.getUrlDecoder().decode(encoded));
    }

    private PublicKey publicKey() throws Exception {
        List<String> lines = Files.readAllLines(secrets.publicKeyFile());
        String body = String.join("", lines.subList(1, lines.size() - 1));
        return KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(body)));
    }
}
