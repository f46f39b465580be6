package id.satunaker.placement.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.placement.Samples;
import id.satunaker.placement.Tokens;
import id.satunaker.placement.http.ApiDescription.Operation;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The description is what the service does: each answer is as described, down to the last member; no status is described
 * that is not seen, and none is seen that is not described.
 */
class OpenApiTest extends Slice {
    private static final ApiDescription DESCRIPTION = ApiDescription.read();
    private static final JsonMapper JSON = new JsonMapper();
    private static final String WITHOUT_SCOPE = Tokens.with(claims -> claims.claim("scope", "events:write"));

    /** A request: its address, who asks, which tag they have and what they accept. */
    private record Request(String uri, String token, String tag, String accept) {
        Request(String uri, String token, String tag) {
            this(uri, token, tag, MediaType.ALL_VALUE);
        }

        static Stream<Request> of(String... uris) {
            return Stream.of(uris)
                    .flatMap(uri -> Stream.of(Tokens.ministry(), Tokens.participant("kab-bekasi"))
                            .map(token -> new Request(uri, token, "")));
        }
    }

    static Stream<Operation> operations() {
        return DESCRIPTION.operations();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void answersAsDescribedAndWithEveryStatus(Operation operation) {
        Set<Integer> seen = new TreeSet<>();

        requests(operation).forEach(request -> seen.add(check(operation, request)));

        assertThat(seen).isEqualTo(operation.statuses());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void answersInEveryFormThatIsDescribed(Operation operation) {
        Set<String> described =
                Set.copyOf(operation.response(DESCRIPTION, 200).path("content").propertyNames());

        Set<String> answered = described.stream()
                .map(form -> new Request(operation.uri(DESCRIPTION), Tokens.ministry(), "", form))
                .peek(request -> assertThat(check(operation, request)).isEqualTo(200))
                .map(request -> String.valueOf(type(send(operation, request))))
                .collect(Collectors.toSet());

        assertThat(answered).isEqualTo(described);
    }

    /** Each parameter that is described is taken, and by its example. */
    @ParameterizedTest
    @MethodSource("operations")
    void takesEveryExample(Operation operation) {
        Request request =
                new Request(operation.uri(DESCRIPTION) + "?" + operation.query(DESCRIPTION), Tokens.ministry(), "");

        assertThat(check(operation, request)).isEqualTo(200);
    }

    @Test
    void findsFlawsInAnAnswerThatIsNotAsDescribed() {
        JsonNode schema = JSON.readTree("{\"$ref\": \"#/components/schemas/VacancyPage\"}");

        assertThat(DESCRIPTION.flaws(schema, JSON.readTree("{\"date\": \"2025-03-01\", \"vacancies\": []}")))
                .isEmpty();
        assertThat(DESCRIPTION.flaws(schema, JSON.readTree("{\"date\": \"2025-03-01\", \"vacancies\": [{}]}")))
                .isNotEmpty();
        assertThat(DESCRIPTION.flaws(schema, JSON.readTree("{\"date\": \"1 March\", \"vacancies\": []}")))
                .isNotEmpty();
        assertThat(DESCRIPTION.flaws(schema, JSON.readTree("{\"date\": \"2025-03-01\", \"vacancies\": [], \"x\": 1}")))
                .isNotEmpty();
    }

    private Stream<Request> requests(Operation operation) {
        String uri = operation.uri(DESCRIPTION);
        if (!operation.statuses().contains(401)) {
            return Request.of(uri);
        }
        String tag = Objects.requireNonNullElse(
                send(operation, new Request(uri, Tokens.ministry(), ""))
                        .getResponseHeaders()
                        .getFirst(HttpHeaders.ETAG),
                "");
        return Stream.of(
                        Request.of(uri, uri + "?date=2025-02-01", uri + "?none=1", uri + "?limit=1"),
                        history(operation, uri),
                        Request.of(uri.replace("/42/", "/409/"), uri.replace("/42/", "/410/")),
                        Stream.of(
                                new Request(uri, Tokens.ministry(), tag),
                                new Request(uri, "", ""),
                                new Request(uri, WITHOUT_SCOPE, "")),
                        Request.of(
                                elsewhere(uri, "missing", "c"),
                                elsewhere(uri, "broken", "e"),
                                elsewhere(uri, "away", "f")))
                .flatMap(requests -> requests);
    }

    private static Stream<Request> history(Operation operation, String uri) {
        return operation
                        .parameters(DESCRIPTION)
                        .anyMatch(parameter -> parameter.path("name").asString().equals("history"))
                ? Request.of(
                        uri + "?history=true",
                        uri + "?history=true&limit=1",
                        uri.replace("live", "retracted") + "?history=true")
                : Stream.of();
    }

    /** The same of another record or person, or the page after it. */
    private static String elsewhere(String uri, String recordId, String personDigit) {
        if (uri.contains("live")) {
            return uri.replace("live", recordId);
        }
        if (uri.contains(Samples.ALICE)) {
            return uri.replace(Samples.ALICE, personDigit.repeat(64));
        }
        if (uri.contains("/42/")) {
            return uri.replace("42", List.of("404", "500", "503").get("cef".indexOf(personDigit)));
        }
        if (uri.contains("dead-letters")) {
            return uri + "?cause=" + recordId;
        }
        if (uri.contains("data-quality")) {
            return uri + "?participant=" + recordId;
        }
        return uri + "?after=" + (uri.endsWith("persons") ? personDigit.repeat(64) : "kab-bekasi/" + recordId);
    }

    private int check(Operation operation, Request request) {
        EntityExchangeResult<byte[]> answer = send(operation, request);
        int status = answer.getStatus().value();
        JsonNode described = operation.response(DESCRIPTION, status);
        assertThat(operation.statuses()).as("%s %s", operation, request).contains(status);
        assertThat(answer.getResponseHeaders().headerNames())
                .as("%s %s: %d", operation, request, status)
                .containsAll(described.path("headers").propertyNames());
        String type = type(answer);
        assertThat(described.path("content").propertyNames())
                .as("%s %s: %s", operation, request, type)
                .matches(forms -> type == null ? forms.isEmpty() : forms.contains(type));
        if (type != null && type.endsWith("json")) {
            JsonNode schema = described.path("content").path(type).path("schema");
            assertThat(DESCRIPTION.flaws(schema, JSON.readTree(answer.getResponseBody())))
                    .as("%s %s: %s", operation, request, new String(answer.getResponseBody()))
                    .isEmpty();
        }
        return status;
    }

    private static @Nullable String type(EntityExchangeResult<byte[]> answer) {
        MediaType type = answer.getResponseHeaders().getContentType();
        return type == null ? null : type.getType() + "/" + type.getSubtype();
    }

    private EntityExchangeResult<byte[]> send(Operation operation, Request request) {
        return client.method(HttpMethod.valueOf(operation.method()))
                .uri(request.uri())
                .headers(headers -> {
                    headers.set(HttpHeaders.IF_NONE_MATCH, request.tag());
                    headers.set(HttpHeaders.ACCEPT, request.accept());
                    if (!request.token().isEmpty()) {
                        headers.setBearerAuth(request.token());
                    }
                })
                .exchange()
                .expectBody()
                .returnResult();
    }
}
