package id.satunaker.placement.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** The description has every way into the service and no other, and can be read by anyone. */
class OpenApiDocumentTest extends Slice {
    private static final ApiDescription DESCRIPTION = ApiDescription.read();

    @Autowired
    private RequestMappingHandlerMapping mappings;

    @Test
    void describesEveryMappingAndNoOther() {
        assertThat(mappings.getHandlerMethods().keySet().stream()
                        .flatMap(OpenApiDocumentTest::names)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(
                        DESCRIPTION.operations().map(Object::toString).toList());
    }

    @Test
    void refersToNothingThatIsNotThere() {
        assertThat(DESCRIPTION.document().findValuesAsString("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(DESCRIPTION
                                .document()
                                .at(reference.substring(1))
                                .isObject())
                        .as(reference)
                        .isTrue());
        assertThat(DESCRIPTION
                        .operations()
                        .map(operation -> operation.node().path("operationId").asString()))
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @Test
    void hasSchemasThatAreSchemas() {
        assertThat(DESCRIPTION.flawsOfSchemas()).isEmpty();
    }

    @Test
    void isHandedOutAsItIsToAnyone() {
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

    private static Stream<String> names(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().stream()
                .flatMap(method -> mapping.getPatternsCondition().getPatterns().stream()
                        .map(pattern -> method + " " + pattern.getPatternString()));
    }
}
