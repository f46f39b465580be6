package id.satunaker.ingest.http;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The service's own description, as a test reads it. */
public final class ApiDescription {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> METHODS = Set.of("get", "post", "put");

    private final JsonNode document;
    private final Map<JsonNode, Schema> compiled = new HashMap<>();

    private ApiDescription(JsonNode document) {
        this.document = document;
    }

    public static ApiDescription read() {
        return new ApiDescription(JSON.readTree(ApiDescription.class.getResourceAsStream("openapi.json")));
    }

    JsonNode document() {
        return document;
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    operations.add(new Operation(
                            HttpMethod.valueOf(method.getKey().toUpperCase()), path.getKey(), method.getValue()));
                }
            }
        }
        return operations;
    }

    JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }

    /** What is wrong with a value by a schema of the description. */
    public List<String> flaws(JsonNode schema, JsonNode value) {
        return compiled
                .computeIfAbsent(schema, this::compile)
                .validate(value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    /** What is wrong with the schemas of the description by that of all schemas. */
    List<String> flawsOfSchemas() {
        Schema all = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        return document.at("/components/schemas")
                .valueStream()
                .flatMap(schema -> all.validate(schema).stream())
                .map(Object::toString)
                .toList();
    }

    private Schema compile(JsonNode schema) {
        ObjectNode whole = JSON.createObjectNode();
        whole.put("$id", "urn:description");
        whole.putArray("allOf").add(schema);
        whole.set("components", document.path("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole);
    }

    /** The schema of one kind of item. */
    public JsonNode schema(String name) {
        return JSON.createObjectNode().put("$ref", "#/components/schemas/" + name);
    }

    /** One operation; answers and parameters are looked up where they are only referred to. */
    record Operation(HttpMethod method, String path, JsonNode node) {

        String name() {
            return method + " " + path;
        }

        JsonNode response(ApiDescription description, int status) {
            return description.resolved(node.path("responses").path(Integer.toString(status)));
        }

        Set<Integer> statuses() {
            return node.path("responses")
                    .propertyStream()
                    .map(one -> Integer.valueOf(one.getKey()))
                    .collect(Collectors.toSet());
        }

        /** The media types of bodies, each with its examples by name. */
        Map<String, Map<String, JsonNode>> requestExamples() {
            Map<String, Map<String, JsonNode>> examples = new TreeMap<>();
            node.path("requestBody")
                    .path("content")
                    .properties()
                    .forEach(type -> examples.put(type.getKey(), examplesOf(type.getValue())));
            return examples;
        }

        /** Its addresses, one for each value that its place is said to have, the example first. */
        List<String> uris(ApiDescription description) {
            return node.path("parameters")
                    .valueStream()
                    .map(description::resolved)
                    .filter(parameter -> parameter.path("in").asString().equals("path"))
                    .findFirst()
                    .map(parameter -> Stream.concat(
                                    Stream.of(parameter.path("example").asString()),
                                    parameter.at("/schema/enum").valueStream().map(JsonNode::asString))
                            .map(value -> path.replaceFirst("\\{.*}", value))
                            .toList())
                    .orElse(List.of(path));
        }

        @Override
        public String toString() {
            return name();
        }
    }

    static Map<String, JsonNode> examplesOf(JsonNode content) {
        Map<String, JsonNode> examples = new TreeMap<>();
        content.path("examples")
                .properties()
                .forEach(one -> examples.put(one.getKey(), one.getValue().path("value")));
        return examples;
    }
}
