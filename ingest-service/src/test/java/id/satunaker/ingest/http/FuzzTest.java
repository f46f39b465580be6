package id.satunaker.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.ingest.Issuer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Whatever is sent, the answer is one of those promised, adds up, and shows neither a NIK nor the inside. */
@WebFluxTest(
        controllers = IntakeController.class,
        properties = {"logging.level.id.satunaker=DEBUG", "spring.http.codecs.max-in-memory-size=8MB"})
@Import(IntakeSlice.class)
@ExtendWith(OutputCaptureExtension.class)
class FuzzTest {
    private static final int REQUESTS = 3_000;
    private static final Set<Integer> PROMISED = Set.of(200, 207, 400, 413, 415, 422);
    private static final Pattern SIXTEEN_DIGITS = Pattern.compile("\\d{16}");
    private static final Pattern COUNTS = Pattern.compile(
            "\"received\":(\\d+),\"accepted\":(\\d+),\"rejected\":(\\d+),\"retry\":(\\d+),\"results\":\\[");

    private final Issuer issuer = IntakeSlice.ISSUER;

    @Autowired
    private WebTestClient client;

    @DynamicPropertySource
    static void trustIssuer(DynamicPropertyRegistry properties) {
        IntakeSlice.trustIssuer(properties);
    }

    @Test
    void answersWhatIsPromisedToWhateverIsSent(CapturedOutput output) {
        String token = issuer.token("kab-bekasi", "32.16");
        int accepted = 0;

        for (int seed = 0; seed < REQUESTS; seed++) {
            EntityExchangeResult<byte[]> result = send(seed, token);
            accepted += check(seed, result);
        }

        assertThat(accepted).as("some mutations are harmless").isBetween(REQUESTS / 20, REQUESTS * 3);
        assertThat(output.getAll()).doesNotContain(Mutation.NIK).doesNotContain("ERROR");
    }

    private EntityExchangeResult<byte[]> send(int seed, String token) {
        Mutation mutation = new Mutation(new Random(seed));
        return client.post()
                .uri("/v1/" + mutation.path())
                .headers(headers -> headers.setBearerAuth(token))
                .header(HttpHeaders.CONTENT_TYPE, mutation.mediaType())
                .bodyValue(mutation.body())
                .exchange()
                .expectBody()
                .returnResult();
    }

    private static int check(int seed, EntityExchangeResult<byte[]> result) {
        byte[] bytes = result.getResponseBody();
        String body = new String(bytes == null ? new byte[0] : bytes, StandardCharsets.UTF_8);
        int status = result.getStatus().value();
        var counts = COUNTS.matcher(body);
        assertThat(PROMISED).as("seed %d: %s", seed, body).contains(status);
        assertThat(result.getResponseHeaders().getContentType())
                .isEqualTo(status < 300 ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(SIXTEEN_DIGITS.matcher(body).find()).as("seed %d", seed).isFalse();
        assertThat(body).doesNotContain("Exception", "tools.jackson", "java.");
        assertThat(counts.find()).as("seed %d: %s", seed, body).isTrue();
        int accepted = Integer.parseInt(counts.group(2));
        assertThat(Integer.parseInt(counts.group(1)))
                .isEqualTo(accepted + Integer.parseInt(counts.group(3)) + Integer.parseInt(counts.group(4)));
        return accepted;
    }
}
