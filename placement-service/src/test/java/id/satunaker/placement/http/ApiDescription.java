package id.satunaker.placement.http;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The service's own description, as a test reads it. */
record ApiDescription(JsonNode document) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");

    static ApiDescription read() {
        return new ApiDescription(JSON.readTree(ApiDescription.class.getResourceAsStream("openapi.json")));
    }

    Stream<Operation> operations() {
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .map(method -> new Operation(method.getKey().toUpperCase(), path.getKey(), method.getValue())));
    }

    JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }

    /** What is wrong with a value by a schema of the description. */
    List<String> flaws(JsonNode schema, JsonNode value) {
        ObjectNode whole = JSON.createObjectNode();
        whole.put("$id", "urn:description");
        whole.putArray("allOf").add(schema);
        whole.set("components", document.path("components"));
        Schema compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole);
        return compiled
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

    /** One way into the service. */
    record Operation(String method, String path, JsonNode node) {

        Set<Integer> statuses() {
            Set<Integer> statuses = new TreeSet<>();
            node.path("responses")
                    .propertyStream()
                    .map(Map.Entry::getKey)
                    .map(Integer::valueOf)
                    .forEach(statuses::add);
            return statuses;
        }

        JsonNode response(ApiDescription description, int status) {
            return description.resolved(node.path("responses").path(Integer.toString(status)));
        }

        Stream<JsonNode> parameters(ApiDescription description) {
            return node.path("parameters").valueStream().map(description::resolved);
        }

        /** Its address with the examples of the parameters in its path. */
        String uri(ApiDescription description) {
            String[] uri = {path};
            parameters(description)
                    .filter(parameter -> parameter.path("in").asString().equals("path"))
                    .forEach(parameter -> uri[0] = uri[0].replace(
                            "{" + parameter.path("name").asString() + "}",
                            parameter.path("example").asString()));
            return uri[0];
        }

        /** The query of all examples of its parameters. */
        String query(ApiDescription description) {
            return String.join(
                    "&",
                    parameters(description)
                            .filter(parameter ->
                                    parameter.path("in").asString().equals("query") && parameter.has("example"))
                            .map(parameter -> parameter.path("name").asString() + "="
                                    + parameter.path("example").asString())
                            .toList());
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
