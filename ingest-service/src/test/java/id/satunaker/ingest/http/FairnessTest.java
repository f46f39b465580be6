package id.satunaker.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.ingest.Participants;
import id.satunaker.ingest.intake.Agreements;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A participant that sends more than its share is told to wait, and the others do not notice. */
@WebFluxTest(
        controllers = {IntakeController.class, FormController.class},
        properties = {
            "satunaker.ingest.quota.window=60s",
            "satunaker.ingest.quota.limits.events=600",
            "satunaker.ingest.quota.limits.bytes=1MB",
            "satunaker.ingest.quota.participants.heavy.events=10",
            "satunaker.ingest.quota.participants.portal.events=1000",
            "satunaker.ingest.quota.participants.portal.bytes=10KB",
            "satunaker.ingest.quota.participants.browser.bytes=10KB",
            "satunaker.ingest.quota.participants.long-winded.bytes=10KB"
        })
@DirtiesContext
class FairnessTest extends OnIntakeSlice {
    private static final String VACANCY = """
            {"recordId":"V-%d","regionCode":"32.16","recordedAt":"2025-01-10T08:00:00+07:00","employerId":"e",            "title":"t","openings":1,"openedOn":"2025-01-10"}""";

    @Autowired
    private Agreements agreements;

    @BeforeEach
    void agree() {
        agreements.replace(List.of(
                Participants.live("heavy", "32.16"),
                Participants.live("light", "32.16"),
                Participants.live("large", "32.16"),
                Participants.live("browser", "32.16"),
                Participants.live("long-winded", "32.16"),
                Participants.live("portal", "32.16")));
    }

    @Test
    void answers429WithRetryAfterToTheHeavySenderAlone() {
        post("heavy", MediaType.APPLICATION_NDJSON, vacancies(10))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueMatches("RateLimit", "\"events\";r=0;t=60, .*")
                .expectHeader()
                .valueMatches("RateLimit-Policy", "\"events\";q=10;w=60, .*");
        int before = store.stored.size();

        ResponseSpec refused = post("heavy", MediaType.APPLICATION_JSON, VACANCY.formatted(1));

        refused.expectStatus().isEqualTo(429).expectHeader().valueMatches("Retry-After", "[1-9][0-9]*");
        refused.expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/quota.used")
                .jsonPath("$.received")
                .isEqualTo(0);
        assertThat(store.stored).hasSize(before);
        post("light", MediaType.APPLICATION_JSON, VACANCY.formatted(1))
                .expectStatus()
                .isOk();
    }

    @Test
    void slowsAStreamThatIsOverItsQuotaInsteadOfBreakingIt() {
        long begun = System.nanoTime();

        post("large", MediaType.APPLICATION_NDJSON, vacancies(630))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.accepted")
                .isEqualTo(630);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofSeconds(2));
    }

    @Test
    void countsBytesAndKnowsThatOneParticipantMaySendMore() {
        post("portal", MediaType.APPLICATION_NDJSON, vacancies(40))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueMatches("RateLimit-Policy", "\"events\";q=1000;w=60, \"bytes\";q=10240;.*")
                .expectHeader()
                .valueMatches("RateLimit", ".*\"bytes\";r=\\d{1,4};.*");
    }

    @Test
    void countsTheBytesOfAFileThatComesByTheForm() {
        ApiRequest form = new ApiRequest(
                HttpMethod.POST,
                "/form",
                Map.of(),
                IntakeSlice.ISSUER.token("browser", "32.16"),
                Format.Types.CSV,
                "nik;tanggal_daftar\r\n9916014503040001;10/01/2025\r\n"
                        .repeat(100)
                        .getBytes(StandardCharsets.US_ASCII));

        client.post()
                .uri(form.uri())
                .headers(headers -> headers.addAll(form.allHeaders()))
                .bodyValue(form.bytes())
                .exchange()
                .expectHeader()
                .valueMatches("RateLimit", ".*\"bytes\";r=\\d{1,4};.*");
    }

    /** A long line is one event and much to read. */
    @Test
    void slowsAStreamThatIsOverItsBytes() {
        long begun = System.nanoTime();

        post("long-winded", MediaType.APPLICATION_NDJSON, VACANCY.formatted(1) + " ".repeat(11_000))
                .expectStatus()
                .isOk();

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofSeconds(2));
    }

    private static String vacancies(int number) {
        return IntStream.range(0, number).mapToObj(VACANCY::formatted).collect(Collectors.joining("\n"));
    }

    private ResponseSpec post(String participant, MediaType type, String body) {
        return client.mutate()
                .responseTimeout(Duration.ofSeconds(30))
                .build()
                .post()
                .uri("/v1/vacancies")
                .headers(headers -> headers.setBearerAuth(IntakeSlice.ISSUER.token(participant, "32.16")))
                .contentType(type)
                .bodyValue(body)
                .exchange();
    }
}
