package id.satunaker.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.ingest.http.ApiDescription.Operation;
import id.satunaker.ingest.intake.Agreements;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import tools.jackson.databind.JsonNode;

/**
 * The description is what the service does: every example is sent, or provoked, and every answer is as described, down
 * to the last member; no answer is described that is not seen, and none is seen that is not described.
 */
@WebFluxTest(
        properties = {
            "satunaker.ingest.http.max-body=16KB",
            "satunaker.ingest.http.max-stream=16KB",
            "satunaker.ingest.http.max-line=2KB",
            "satunaker.ingest.http.max-items=20",
            "satunaker.ingest.quota.window=1h",
            "satunaker.ingest.quota.participants.kab-asahan.events=1"
        })
class OpenApiTest extends OnIntakeSlice {
    private static final ApiDescription DESCRIPTION = ApiDescription.read();
    private static final Set<String> SOUND = Set.of("accepted", "accepted-rows");

    @Autowired
    private IntakeSlice.MemoryRegister register;

    @Autowired
    private Agreements agreements;

    @Autowired
    private Gate gate;

    private ApiScenarios scenarios;

    static Stream<Operation> operations() {
        return DESCRIPTION.operations().stream();
    }

    @BeforeEach
    void prepare() {
        scenarios = new ApiScenarios(new ApiScenarios.Slice(store, register, agreements, gate));
        scenarios.reset();
        Operation upload = operations()
                .filter(one -> one.path().equals("/v1/job-seekers"))
                .findFirst()
                .orElseThrow();
        send(sound(upload)
                .holding(
                        "text/csv",
                        upload.requestExamples()
                                .get("text/csv")
                                .get("some-rows-accepted")
                                .asString())
                .with("Upload-Id", "july"));
        send(sound(upload).as(ApiScenarios.token(ApiScenarios.HEAVY)));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void answersAsDescribed(Operation operation) {
        ApiCheck check = new ApiCheck(DESCRIPTION, operation);
        Set<String> unseen = check.described();

        candidates(operation).forEach((name, request) -> {
            scenarios.reset();
            String scenario = name.substring(name.indexOf(' ') + 1);
            var answer = send(scenarios
                    .all()
                    .getOrDefault(scenario, UnaryOperator.identity())
                    .apply(request));
            scenarios.reset();
            unseen.removeAll(check.shown(scenario, answer));
        });

        assertThat(unseen).as("described, but never answered").isEmpty();
    }

    /** Of each address and each body that is described, as it is and in every scenario. */
    private Map<String, ApiRequest> candidates(Operation operation) {
        Map<String, ApiRequest> candidates = new LinkedHashMap<>();
        ApiRequest sound = sound(operation);
        scenarios.all().keySet().forEach(name -> candidates.put("sound " + name, sound));
        operation.uris(DESCRIPTION).forEach(uri -> candidates.put(uri + " as-it-is", sound.at(uri)));
        if (operation.path().contains("{")) {
            candidates.put("other path.not-found", sound.at(operation.path().replaceFirst("\\{.*}", "none")));
        }
        if (operation.path().equals("/form")) {
            candidates.put("other token.missing", sound.as(""));
        }
        bodies(operation)
                .forEach((type, examples) -> examples.forEach((name, value) -> {
                    ApiRequest example = sound.holding(type, value.isString() ? value.asString() : value.toString());
                    candidates.put(type + " " + name, example);
                    if (type.equals("text/csv") && name.startsWith("some-")) {
                        candidates.put(name + " rejected-rows", example);
                    }
                }));
        return candidates;
    }

    private ApiRequest sound(Operation operation) {
        String uri = operation.uris(DESCRIPTION).get(0);
        ApiRequest bare = new ApiRequest(
                operation.method(), uri, Map.of(), ApiScenarios.token(ApiScenarios.MINISTRY), "", new byte[0]);
        return bodies(operation).entrySet().stream()
                .flatMap(type -> type.getValue().entrySet().stream()
                        .filter(example -> SOUND.contains(example.getKey()))
                        .map(example -> bare.holding(
                                type.getKey(),
                                example.getValue().isString()
                                        ? example.getValue().asString()
                                        : example.getValue().toString())))
                .findFirst()
                .orElse(bare);
    }

    /** Those of the form are files as they are sent elsewhere. */
    private static Map<String, Map<String, JsonNode>> bodies(Operation operation) {
        return operation.path().equals("/form")
                ? operations()
                        .filter(one -> one.path().equals("/v1/job-seekers"))
                        .map(one -> Map.of("text/csv", one.requestExamples().get("text/csv")))
                        .findFirst()
                        .orElseThrow()
                : operation.requestExamples();
    }

    private EntityExchangeResult<byte[]> send(ApiRequest request) {
        return client.method(request.method())
                .uri(URI.create(request.uri()))
                .headers(headers -> headers.addAll(request.allHeaders()))
                .bodyValue(request.bytes())
                .exchange()
                .expectBody()
                .returnResult();
    }
}
