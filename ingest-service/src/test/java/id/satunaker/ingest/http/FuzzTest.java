package id.satunaker.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Whatever is sent, the answer is one of those promised, adds up, and shows neither a NIK nor the inside; nor does a log or a
 * metric. */
@WebFluxTest(
        controllers = IntakeController.class,
        properties = {
            "logging.level.id.satunaker=DEBUG",
            "spring.http.codecs.max-in-memory-size=8MB",
            "satunaker.ingest.quota.limits.events=1000000000",
            "satunaker.ingest.quota.limits.bytes=5GB"
        })
@Import(IntakeSlice.class)
@ExtendWith(OutputCaptureExtension.class)
class FuzzTest {
    private static final int REQUESTS = 5_000;
    private static final int MANY_REQUESTS = 100_000;
    /** An answer that never comes is told from a machine that does other things as well. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Set<Integer> PROMISED = Set.of(200, 207, 400, 413, 415, 422);
    private static final Set<MediaType> ROWS = Set.of(new MediaType("text", "csv", StandardCharsets.UTF_8));
    private static final Pattern SIXTEEN_DIGITS = Pattern.compile("\\d{16}");
    private static final Pattern COUNTS =
            Pattern.compile("\"received\":(\\d+),\"accepted\":(\\d+),\"rejected\":(\\d+),\"retry\":(\\d+),");

    private final String token = IntakeSlice.ISSUER.token("kab-bekasi", "32.16");

    private WebTestClient client;

    @Autowired
    private MeterRegistry meters;

    @DynamicPropertySource
    static void trustIssuer(DynamicPropertyRegistry properties) {
        IntakeSlice.trustIssuer(properties);
    }

    @Autowired
    void patiently(WebTestClient anyClient) {
        client = anyClient.mutate().responseTimeout(PATIENCE).build();
    }

    @Test
    void answersWhatIsPromisedToWhateverIsSent(CapturedOutput output) {
        check(0, REQUESTS, output);
    }

    @Test
    @Tag("long")
    void answersWhatIsPromisedHoweverMuchIsSent(CapturedOutput output) {
        check(REQUESTS, REQUESTS + MANY_REQUESTS, output);
    }

    private void check(int from, int to, CapturedOutput output) {
        long accepted = IntStream.range(from, to).map(this::accepted).sum();

        assertThat(accepted).as("some mutations are harmless").isBetween((to - from) / 20L, (to - from) * 5L);
        assertThat(output.getAll()).doesNotContain("ERROR");
        assertThat(SIXTEEN_DIGITS.matcher(output.getAll()).find()).isFalse();
        assertThat(meters.getMeters())
                .map(Meter::getId)
                .map(Object::toString)
                .noneMatch(id -> SIXTEEN_DIGITS.matcher(id).find());
    }

    private int accepted(int seed) {
        Mutation mutation = new Mutation(seed);
        EntityExchangeResult<byte[]> result = client.post()
                .uri(mutation.uri())
                .headers(headers -> {
                    headers.putAll(mutation.headers());
                    headers.setBearerAuth(token);
                })
                .bodyValue(mutation.body())
                .exchange()
                .expectBody()
                .returnResult();
        byte[] bytes = result.getResponseBody();
        String body = new String(bytes == null ? new byte[0] : bytes, StandardCharsets.UTF_8);
        assertThat(PROMISED)
                .as("seed %d: %s", seed, body)
                .contains(result.getStatus().value());
        assertThat(body).as("seed %d", seed).doesNotContain("Exception", "tools.jackson", "java.");
        MediaType type = result.getResponseHeaders().getContentType();
        return mutation.asksForRows() && ROWS.contains(type) ? 0 : acceptedIn(seed, result, body);
    }

    /** How many items were accepted, by an answer in JSON. */
    private static int acceptedIn(int seed, EntityExchangeResult<byte[]> result, String body) {
        boolean isGood = result.getStatus().value() < 300;
        assertThat(result.getResponseHeaders().getContentType())
                .as("seed %d", seed)
                .isEqualTo(isGood ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(SIXTEEN_DIGITS.matcher(body).find())
                .as("seed %d: %s", seed, body)
                .isFalse();
        Matcher counts = COUNTS.matcher(body);
        assertThat(counts.find()).as("seed %d: %s", seed, body).isTrue();
        int accepted = Integer.parseInt(counts.group(2));
        assertThat(Integer.parseInt(counts.group(1)))
                .isEqualTo(accepted + Integer.parseInt(counts.group(3)) + Integer.parseInt(counts.group(4)));
        return accepted;
    }
}
