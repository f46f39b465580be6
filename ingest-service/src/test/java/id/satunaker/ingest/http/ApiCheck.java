package id.satunaker.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.satunaker.ingest.http.ApiDescription.Operation;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds answers of one operation against its description. */
record ApiCheck(ApiDescription description, Operation operation) {
    private static final JsonMapper JSON = new JsonMapper();

    /** Every status, media type and example of an answer. */
    Set<String> described() {
        Set<String> all = new HashSet<>();
        for (int status : operation.statuses()) {
            all.add(Integer.toString(status));
            headers(status, false).forEach(name -> all.add(status + " " + name));
            for (Map.Entry<String, JsonNode> type : contents(status).properties()) {
                all.add(status + " " + type.getKey());
                ApiDescription.examplesOf(type.getValue())
                        .keySet()
                        .forEach(name -> all.add(status + " " + type.getKey() + " " + name));
            }
        }
        return all;
    }

    /** What of it an answer shows; fails where the answer is another. */
    Set<String> shown(String scenario, EntityExchangeResult<byte[]> answer) {
        int status = answer.getStatus().value();
        String what = operation + " " + scenario + " " + status;
        assertThat(operation.statuses()).as(what).contains(status);
        Set<String> named = answer.getResponseHeaders().headerNames();
        assertThat(named).as(what).containsAll(headers(status, true));
        assertThat(headers(status, false).contains(AnswerWriter.WRITTEN) || !named.contains(AnswerWriter.WRITTEN))
                .as(what)
                .isTrue();
        MediaType type = answer.getResponseHeaders().getContentType();
        String name = type == null ? "" : type.getType() + "/" + type.getSubtype();
        assertThat(contents(status).propertyNames()).as(what).contains(name);
        Set<String> shown = new HashSet<>(Set.of(Integer.toString(status), status + " " + name));
        headers(status, false).stream().filter(named::contains).forEach(header -> shown.add(status + " " + header));
        examplesShown(what, scenario, contents(status).path(name), value(name, answer))
                .forEach(example -> shown.add(status + " " + name + " " + example));
        return shown;
    }

    private Set<String> examplesShown(String what, String scenario, JsonNode content, JsonNode value) {
        assertThat(description.flaws(content.path("schema"), value))
                .as("%s: %s", what, value)
                .isEmpty();
        Map<String, JsonNode> examples = ApiDescription.examplesOf(content);
        if (value.has("type")) {
            assertThat(examples.values())
                    .extracting(example -> example.path("type"))
                    .as(what)
                    .contains(value.path("type"));
        }
        assertThat(examples.getOrDefault(scenario, value)).as(what).isEqualTo(value);
        examples.values().removeIf(example -> !example.equals(value));
        return examples.keySet();
    }

    /** Names of the headers that every answer of a status has, or that some have: those say that they are not required. */
    private Set<String> headers(int status, boolean isRequired) {
        return operation.response(description, status).path("headers").properties().stream()
                .filter(header -> isRequired == isRequired(header.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private boolean isRequired(JsonNode header) {
        String reference = header.path("$ref").asString("");
        JsonNode described =
                reference.isEmpty() ? header : description.document().at(reference.substring(1));
        return described.path("required").asBoolean(false);
    }

    private JsonNode contents(int status) {
        return operation.response(description, status).path("content");
    }

    private static JsonNode value(String type, EntityExchangeResult<byte[]> answer) {
        byte[] body = answer.getResponseBody() == null ? new byte[0] : answer.getResponseBody();
        return type.endsWith("json")
                ? JSON.readTree(body)
                : JSON.getNodeFactory().stringNode(new String(body, StandardCharsets.UTF_8));
    }
}
