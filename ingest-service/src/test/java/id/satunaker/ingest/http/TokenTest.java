package id.satunaker.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import id.satunaker.ingest.Issuer;
import java.time.Instant;
import java.util.Date;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Which tokens are taken. */
class TokenTest extends PostsJobSeekers {

    static Stream<Consumer<JWTClaimsSet.Builder>> badTokens() {
        return Stream.of(
                claims -> claims.expirationTime(null),
                claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(120))),
                claims -> claims.audience("elsewhere"),
                claims -> claims.audience((String) null));
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void answers401ToATokenThatIsNotValid(Consumer<JWTClaimsSet.Builder> change) {
        ResponseSpec answer = post("/v1/job-seekers", GOOD, issuer.token(change));

        answer.expectHeader().valueEquals(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        expectProblem(answer, 401, "token.invalid");
    }

    @Test
    void answers401ToNoTokenAndToAnotherIssuersToken() {
        String forged = new Issuer().token("kab-bekasi", "32.16");

        expectProblem(client.post().uri("/v1/job-seekers").exchange(), 401, "token.invalid");
        expectProblem(post("/v1/job-seekers", GOOD, forged), 401, "token.invalid");
        expectProblem(post("/v1/job-seekers", GOOD, "garbage"), 401, "token.invalid");
    }

    static Stream<Arguments> weakTokens() {
        return Stream.of(
                weak(claims -> claims.claim("scope", "records:read"), "scope.missing"),
                weak(claims -> claims.claim("scope", null), "scope.missing"),
                weak(claims -> claims.claim("participant_id", null), "sender.missing"),
                weak(claims -> claims.claim("participant_id", "a/b"), "agreement.missing"),
                weak(claims -> claims.claim("participant_id", 7), "sender.missing"),
                weak(claims -> claims.claim("regions", null), "sender.missing"),
                weak(claims -> claims.claim("regions", "32.16"), "sender.missing"));
    }

    private static Arguments weak(Consumer<JWTClaimsSet.Builder> change, String code) {
        return Arguments.of(change, code);
    }

    @ParameterizedTest
    @MethodSource("weakTokens")
    void answers403ToATokenThatAllowsNoEvents(Consumer<JWTClaimsSet.Builder> change, String code) {
        ResponseSpec answer = post("/v1/job-seekers", GOOD, issuer.token(change));

        expectProblem(answer, 403, code);
        assertThat(store.stored).isEmpty();
    }
}
