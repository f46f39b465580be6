package id.satunaker.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.json.JsonCompareMode.STRICT;

import com.nimbusds.jwt.JWTClaimsSet;
import id.satunaker.ingest.Issuer;
import id.satunaker.ingest.intake.Fate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Every status of design section 4, and that all that is not success is a problem with the same members. */
@WebFluxTest(
        controllers = IntakeController.class,
        properties = {"satunaker.ingest.http.max-body=4KB", "spring.http.codecs.max-in-memory-size=8MB"})
@Import(IntakeSlice.class)
class IntakeControllerTest {
    private static final String GOOD = """
            {"recordId":"R-1","regionCode":"32.16","recordedAt":"2025-01-10T08:00:00+07:00",\
            "nik":"3216014503040001","registeredOn":"2025-01-10"}""";
    private static final String BAD = GOOD.replace("3216014503040001", "3216014513040001");

    @Autowired
    private WebTestClient client;

    private final Issuer issuer = IntakeSlice.ISSUER;

    @DynamicPropertySource
    static void trustIssuer(DynamicPropertyRegistry properties) {
        IntakeSlice.trustIssuer(properties);
    }

    @Autowired
    private IntakeSlice.MemoryStore store;

    @BeforeEach
    void empty() {
        store.reset();
    }

    @Test
    void answers200WhenAllIsAccepted() {
        ResponseSpec answer = post("/v1/job-seekers", GOOD);

        answer.expectStatus().isOk().expectHeader().contentType(MediaType.APPLICATION_JSON);
        answer.expectBody().json("""
                {"received":1,"accepted":1,"rejected":0,"retry":0,"results":[]}""", STRICT);
    }

    @Test
    void answers207WhenSomeAreAccepted() {
        ResponseSpec answer = post("/v1/job-seekers", "[" + GOOD + "," + BAD + ", 3]");

        answer.expectStatus().isEqualTo(207).expectHeader().contentType(MediaType.APPLICATION_JSON);
        answer.expectBody().json("""
                {"received":3,"accepted":1,"rejected":2,"retry":0,"results":[
                  {"index":1,"recordId":"R-1","status":"rejected","errors":[
                    {"pointer":"/nik","code":"nik.invalid-date",
                     "detail":"Digits 7 to 12 of the NIK are not a birth date.",
                     "hint":"They are DDMMYY; for women 40 is added to the day: 01 to 31, or 41 to 71."}]},
                  {"index":2,"status":"rejected","errors":[
                    {"pointer":"","code":"item.not-object","detail":"The item is not a JSON object.",
                     "hint":"Send {...}, one object for one record."}]}]}""", STRICT);
    }

    @Test
    void answers422WhenAllIsRejected() {
        ResponseSpec answer = post("/v1/job-seekers", BAD);

        expectProblem(answer, 422, "items.rejected")
                .jsonPath("$.received")
                .isEqualTo(1)
                .jsonPath("$.rejected")
                .isEqualTo(1)
                .jsonPath("$.results[0].errors[0].code")
                .isEqualTo("nik.invalid-date");
    }

    @Test
    void answers503WhenNothingIsKnownToBeStored() {
        store.fate = Fate.UNKNOWN;

        ResponseSpec answer = post("/v1/job-seekers", "[" + GOOD + "," + BAD + "]");

        answer.expectHeader().valueEquals(HttpHeaders.RETRY_AFTER, "2");
        expectProblem(answer, 503, "store.away")
                .jsonPath("$.retry")
                .isEqualTo(1)
                .jsonPath("$.rejected")
                .isEqualTo(1)
                .jsonPath("$.results[0].status")
                .isEqualTo("retry")
                .jsonPath("$.results[0].recordId")
                .isEqualTo("R-1")
                .jsonPath("$.results[0].errors[0].code")
                .isEqualTo("store.unknown");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``      | body.empty
            `[]`    | body.empty
            `[{}`   | body.not-json
            `{} {}` | body.not-json
            """)
    void answers400WhenNoItemCanBeExamined(String body, String code) {
        ResponseSpec answer = post("/v1/job-seekers", body);

        expectProblem(answer, 400, code).jsonPath("$.received").isEqualTo(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "validate=all",
                "results=none",
                "results=all&results=all",
                "access_token=x",
                "recordedAt=2025-01-10T08:00:00Z"
            })
    void answers400ToAParameterThatItDoesNotKnow(String query) {
        ResponseSpec answer = post("/v1/job-seekers?" + query, GOOD);

        expectProblem(answer, 400, "parameter.invalid");
        assertThat(store.stored).isEmpty();
    }

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

    @Test
    void answers404And405WhereThereIsNothing() {
        ResponseSpec missing = post("/v1/people", GOOD);
        ResponseSpec wrongMethod = send(HttpMethod.PUT, "/v1/job-seekers", GOOD);

        expectProblem(missing, 404, "path.not-found");
        wrongMethod.expectHeader().valueEquals(HttpHeaders.ALLOW, "POST");
        expectProblem(wrongMethod, 405, "method.not-allowed");
    }

    @Test
    void answers413ToABodyThatIsTooLarge() {
        String large = "[" + IntStream.range(0, 50).mapToObj(i -> GOOD).collect(Collectors.joining(",")) + "]";

        ResponseSpec answer = post("/v1/job-seekers", large);

        expectProblem(answer, 413, "body.too-large");
        assertThat(store.stored).isEmpty();
    }

    @Test
    void answers413WithWhatBecameOfTheItemsBefore() {
        String lines = GOOD + "\n" + BAD + "\n{\"title\":\"" + "x".repeat(70_000) + "\"}\n" + GOOD;

        ResponseSpec answer = postLines(lines);

        expectProblem(answer, 413, "line.too-long")
                .jsonPath("$.received")
                .isEqualTo(2)
                .jsonPath("$.accepted")
                .isEqualTo(1)
                .jsonPath("$.results[0].index")
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "text/csv;charset=koi8-r", "application/json;charset=utf-16", "application/xml"})
    void answers415ToAnotherMediaType(String mediaType) {
        ResponseSpec answer = client.post()
                .uri("/v1/job-seekers")
                .headers(headers -> headers.setBearerAuth(issuer.token("kab-bekasi", "32.16")))
                .header(HttpHeaders.CONTENT_TYPE, mediaType)
                .bodyValue(GOOD.getBytes())
                .exchange();

        expectProblem(answer, 415, "media-type.unsupported");
    }

    @Test
    void answers415ToABodyCompressedInAnotherWay() {
        ResponseSpec answer = client.post()
                .uri("/v1/job-seekers")
                .headers(headers -> headers.setBearerAuth(issuer.token("kab-bekasi", "32.16")))
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_ENCODING, "br")
                .bodyValue(GOOD)
                .exchange();

        expectProblem(answer, 415, "media-type.unsupported");
    }

    @Test
    void answers500WithoutAWordOfTheFault() {
        store.fault = new IllegalStateException("3216014503040001");

        ResponseSpec answer = post("/v1/job-seekers", GOOD);

        byte[] body = expectProblem(answer, 500, "fault").returnResult().getResponseBody();
        assertThat(new String(body)).doesNotContain("3216014503040001", "IllegalState", "at ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "text/html", "application/xml", "image/png;q=0.1"})
    void answersProblemsWhateverAcceptSays(String accept) {
        ResponseSpec rejected = client.post()
                .uri("/v1/job-seekers")
                .headers(headers -> headers.setBearerAuth(issuer.token("kab-bekasi", "32.16")))
                .header(HttpHeaders.ACCEPT, accept)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(BAD)
                .exchange();
        ResponseSpec refused = client.post()
                .uri("/v1/job-seekers")
                .header(HttpHeaders.ACCEPT, accept)
                .exchange();
        ResponseSpec missing = client.post()
                .uri("/nothing")
                .headers(headers -> headers.setBearerAuth(issuer.token("kab-bekasi", "32.16")))
                .header(HttpHeaders.ACCEPT, accept)
                .exchange();

        expectProblem(rejected, 422, "items.rejected");
        expectProblem(refused, 401, "token.invalid");
        expectProblem(missing, 404, "path.not-found");
    }

    @Test
    void answersAllResultsWhenAskedFor() {
        ResponseSpec answer = post("/v1/job-seekers?results=all", "[" + GOOD + "," + BAD + "]");

        answer.expectStatus()
                .isEqualTo(207)
                .expectBody()
                .jsonPath("$.results[0].status")
                .isEqualTo("accepted")
                .jsonPath("$.results[0].errors")
                .doesNotExist()
                .jsonPath("$.results[1].status")
                .isEqualTo("rejected");
    }

    @Test
    void truncatesResultsAfterAThousand() {
        String lines = IntStream.range(0, 1001).mapToObj(i -> "{}").collect(Collectors.joining("\n"));

        ResponseSpec truncated = postLines(lines);
        ResponseSpec whole = postLines(lines.substring(3));

        expectProblem(truncated, 422, "items.rejected")
                .jsonPath("$.received")
                .isEqualTo(1001)
                .jsonPath("$.results.length()")
                .isEqualTo(1000)
                .jsonPath("$.truncated")
                .isEqualTo(true);
        expectProblem(whole, 422, "items.rejected").jsonPath("$.truncated").doesNotExist();
    }

    @Test
    void takesTheThreeKindsAsLines() {
        String vacancy = """
                {"recordId":"V-1","regionCode":"32.16","recordedAt":"2025-01-10T08:00:00Z","employerId":"E-1",\
                "title":"Welder","openings":2,"openedOn":"2025-01-10","monthlyWage":{"min":5000000,"max":6000000}}""";
        String placement = """
                {"recordId":"P-1","regionCode":"32.73","recordedAt":"2025-01-10T08:00:00Z","employerId":"E-1",\
                "nik":"3216014503040001","vacancy":"V-1","startedOn":"2025-02-20"}""";

        List<ResponseSpec> answers = List.of(
                postLines("/v1/job-seekers", GOOD + "\n\n" + GOOD + "\r\n"),
                postLines("/v1/vacancies", vacancy),
                postLines("/v1/placements", placement + "\n"));

        answers.forEach(answer -> answer.expectStatus().isOk());
        assertThat(store.stored)
                .extracting(Object::toString)
                .containsExactly("job seeker", "job seeker", "vacancy", "placement");
    }

    @Test
    void rejectsALineThatIsNotJsonAndReadsOn() {
        ResponseSpec answer = postLines(GOOD + "\n{\"nik\":\"3216014503040001\n{} {}\n" + GOOD);

        answer.expectStatus()
                .isEqualTo(207)
                .expectBody()
                .jsonPath("$.accepted")
                .isEqualTo(2)
                .jsonPath("$.results[0].index")
                .isEqualTo(1)
                .jsonPath("$.results[0].errors[0].code")
                .isEqualTo("item.not-json")
                .jsonPath("$.results[1].errors[0].code")
                .isEqualTo("item.not-json");
    }

    private static WebTestClient.BodyContentSpec expectProblem(ResponseSpec answer, int status, String code) {
        answer.expectStatus().isEqualTo(status).expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON);
        return answer.expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/" + code)
                .jsonPath("$.status")
                .isEqualTo(status)
                .jsonPath("$.title")
                .isNotEmpty()
                .jsonPath("$.detail")
                .isNotEmpty()
                .jsonPath("$.received")
                .isNumber()
                .jsonPath("$.accepted")
                .isNumber()
                .jsonPath("$.rejected")
                .isNumber()
                .jsonPath("$.retry")
                .isNumber()
                .jsonPath("$.results")
                .isArray();
    }

    private ResponseSpec post(String uri, String body) {
        return post(uri, body, issuer.token("kab-bekasi", "32.16"));
    }

    private ResponseSpec post(String uri, String body, String token) {
        return client.post()
                .uri(uri)
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private ResponseSpec send(HttpMethod method, String uri, String body) {
        return client.method(method)
                .uri(uri)
                .headers(headers -> headers.setBearerAuth(issuer.token("kab-bekasi", "32.16")))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private ResponseSpec postLines(String body) {
        return postLines("/v1/job-seekers", body);
    }

    private ResponseSpec postLines(String uri, String body) {
        return client.post()
                .uri(uri)
                .headers(headers -> headers.setBearerAuth(issuer.token("kab-bekasi", "32.16")))
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_NDJSON_VALUE)
                .bodyValue(body.getBytes())
                .exchange();
    }
}
