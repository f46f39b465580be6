package id.satunaker.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.ingest.http.ApiDescription.Operation;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description has every way into the service and no other, and can be read by anyone, as OpenAPI and as a page. */
@WebFluxTest
class OpenApiDocumentTest extends OnIntakeSlice {
    private static final ApiDescription DESCRIPTION = ApiDescription.read();

    @Autowired
    private RequestMappingHandlerMapping mappings;

    @Test
    void describesEveryMappingAndNoOther() {
        Set<String> described = operations().map(Operation::name).collect(Collectors.toSet());

        assertThat(mappings.getHandlerMethods().keySet().stream().flatMap(OpenApiDocumentTest::names))
                .containsExactlyInAnyOrderElementsOf(described);
    }

    @Test
    void describesEveryMediaTypeThatIsTaken() {
        Map<String, Set<String>> described = operations()
                .collect(Collectors.toMap(
                        Operation::name,
                        operation -> operation.requestExamples().keySet()));

        mappings.getHandlerMethods()
                .keySet()
                .forEach(mapping -> names(mapping)
                        .forEach(name -> assertThat(
                                        mapping.getConsumesCondition().getConsumableMediaTypes())
                                .extracting(MediaType::toString)
                                .as(name)
                                .containsExactlyInAnyOrderElementsOf(described.get(name))));
    }

    @Test
    void showsAnAnswerOfEveryRefusal() {
        Set<String> shown = operations()
                .flatMap(operation ->
                        operation.statuses().stream().map(status -> operation.response(DESCRIPTION, status)))
                .flatMap(response ->
                        ApiDescription.examplesOf(response.at("/content/application~1problem+json")).values().stream())
                .map(example -> example.path("type").asString())
                .collect(Collectors.toSet());

        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Refusal.values())
                        .map(refusal -> "/problems/" + refusal.code())
                        .toList());
    }

    @Test
    void describesEveryExampleOfARequest() {
        operations()
                .forEach(operation -> operation.requestExamples().forEach((type, examples) -> {
                    JsonNode schema = operation
                            .node()
                            .path("requestBody")
                            .path("content")
                            .path(type)
                            .path("schema");
                    examples.forEach((name, value) -> {
                        List<String> flaws = DESCRIPTION.flaws(schema, value);
                        assertThat(flaws.isEmpty() || name.startsWith("some-") || name.startsWith("items."))
                                .as("%s %s: %s", operation, name, flaws)
                                .isTrue();
                    });
                }));
    }

    @Test
    void refersToNothingThatIsNotThere() {
        List<String> references = DESCRIPTION.document().findValuesAsString("$ref");

        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(DESCRIPTION
                                .document()
                                .at(reference.substring(1))
                                .isObject())
                        .as(reference)
                        .isTrue());
        assertThat(operations()
                        .map(operation -> operation.node().path("operationId").asString()))
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @Test
    void hasSchemasThatAreSchemas() {
        assertThat(DESCRIPTION.flawsOfSchemas()).isEmpty();
    }

    @Test
    void isHandedOutAsItIs() {
        byte[] document = client.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.APPLICATION_JSON)
                .expectBody()
                .returnResult()
                .getResponseBody();

        assertThat(new JsonMapper().readTree(document)).isEqualTo(DESCRIPTION.document());
        assertThat(DESCRIPTION.document().path("openapi").asString()).startsWith("3.1.");
    }

    @Test
    void isShownAsAPageThatLoadsNothingFromElsewhere() {
        var answer = client.get().uri("/docs").exchange().expectStatus().isOk();
        answer.expectHeader()
                .value("Content-Security-Policy", policy -> assertThat(policy).startsWith("default-src 'none';"))
                .expectHeader()
                .contentType("text/html;charset=UTF-8");
        String page = new String(answer.expectBody().returnResult().getResponseBody(), StandardCharsets.UTF_8);

        assertThat(page).doesNotContain("<script", "http://", "https://", "style=\"");
        assertThat(operations())
                .allSatisfy(operation -> assertThat(page)
                        .contains("id=\"" + operation.node().path("operationId").asString() + "\"", operation.name()));
        assertThat(DESCRIPTION.document().at("/components/schemas").propertyNames())
                .allSatisfy(name -> assertThat(page).contains("id=\"" + name + "\""));
        assertThat(page)
                .contains(
                        "problems/quota.used", "Retry-After", "Accept-Language", "<a href=\"#JobSeeker\">JobSeeker</a>")
                .doesNotContain("$ref");
    }

    private static Stream<Operation> operations() {
        return DESCRIPTION.operations().stream();
    }

    private static Stream<String> names(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().stream()
                .flatMap(method -> mapping.getPatternsCondition().getPatterns().stream()
                        .map(pattern -> method + " " + pattern.getPatternString()));
    }
}
