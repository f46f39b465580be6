package id.satunaker.ingest.http;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/** The page of an OpenAPI description: its operations, with an example of each answer, and its schemas. */
final class ApiPage {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    /** As it is once it is escaped. */
    private static final Pattern REFERENCE =
            Pattern.compile("\\{\\s*&quot;\\$ref&quot;\\s*:\\s*&quot;#/components/schemas/(\\w+)&quot;\\s*}");

    private final JsonNode document;

    ApiPage(JsonNode document) {
        this.document = document;
    }

    String html() {
        JsonNode info = document.path("info");
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%1$s</title><link rel="stylesheet" href="/form.css"></head>
                <body><h1>%1$s</h1>
                <p>%2$s</p>
                <p><a href="/v3/api-docs">OpenAPI</a> · <a href="%3$s">%3$s</a></p>
                <h2>Operations</h2>
                <ul>%4$s</ul>
                %5$s<h2>Schemas</h2>
                %6$s</body></html>
                """.formatted(
                        text(info, "title"),
                        text(info, "description"),
                        ProblemController.PATH,
                        operations().map(Operation::link).collect(Collectors.joining()),
                        operations().map(this::section).collect(Collectors.joining()),
                        members(document.at("/components/schemas"))
                                .map(schema -> "<h3 id=\"" + schema.getKey() + "\">" + schema.getKey() + "</h3>"
                                        + "<pre>" + linked(schema.getValue().toPrettyString()) + "</pre>\n")
                                .collect(Collectors.joining()));
    }

    private record Operation(String method, String path, JsonNode node) {

        String id() {
            return text(node, "operationId");
        }

        String name() {
            return "<code>" + method.toUpperCase(Locale.ROOT) + " " + path + "</code>";
        }

        String link() {
            return "<li><a href=\"#" + id() + "\">" + name() + "</a> " + text(node, "summary") + "</li>\n";
        }
    }

    private Stream<Operation> operations() {
        return members(document.path("paths"))
                .flatMap(path -> members(path.getValue())
                        .filter(member -> METHODS.contains(member.getKey()))
                        .map(member -> new Operation(member.getKey(), path.getKey(), member.getValue())));
    }

    private String section(Operation operation) {
        JsonNode node = operation.node();
        return "<section id=\"" + operation.id() + "\"><h3>" + operation.name() + "</h3>\n<p>" + text(node, "summary")
                + ". " + text(node, "description") + "</p>\n" + parameters(node.path("parameters"))
                + contents("Body", node.path("requestBody")) + responses(node.path("responses")) + "</section>\n";
    }

    private String parameters(JsonNode parameters) {
        return elements(parameters)
                .map(this::resolved)
                .map(one -> "<tr><td><code>" + text(one, "name") + "</code></td><td>" + text(one, "in") + "</td><td>"
                        + text(one, "description") + "</td><td><code>"
                        + escaped(one.path("schema").toString())
                        + "</code></td></tr>\n")
                .reduce(String::concat)
                .map(rows -> "<table><tr><th>Parameter</th><th>In</th><th>About</th><th>Schema</th></tr>\n" + rows
                        + "</table>\n")
                .orElse("");
    }

    private String responses(JsonNode responses) {
        return members(responses)
                .map(one -> contents(one.getKey(), resolved(one.getValue())))
                .collect(Collectors.joining());
    }

    /** A body, or an answer: what it is, its headers, and each media type with its schema and examples. */
    private String contents(String name, JsonNode node) {
        if (node.isMissingNode()) {
            return "";
        }
        String headers = members(node.path("headers"))
                .map(header -> "<code>" + header.getKey() + "</code>")
                .collect(Collectors.joining(" "));
        String types = members(node.path("content"))
                .map(type -> "<p><code>" + type.getKey() + "</code> "
                        + schema(type.getValue().path("schema")) + "</p>\n"
                        + examples(type.getValue().path("examples")))
                .collect(Collectors.joining());
        return "<details><summary><b>" + name + "</b> " + text(node, "description") + "</summary>"
                + (headers.isEmpty() ? "" : "<p>" + headers + "</p>\n") + types + "</details>\n";
    }

    /** A schema, whose references to others are links. */
    private static String schema(JsonNode schema) {
        return "<code>" + linked(schema.toString()) + "</code>";
    }

    private static String linked(String json) {
        return REFERENCE.matcher(escaped(json)).replaceAll("<a href=\"#$1\">$1</a>");
    }

    private static String examples(JsonNode examples) {
        return members(examples)
                .map(example -> "<p>" + example.getKey() + "</p>"
                        + pre(example.getValue().path("value")))
                .collect(Collectors.joining());
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }

    private static String pre(JsonNode value) {
        return "<pre>" + escaped(value.isString() ? value.asString() : value.toPrettyString()) + "</pre>\n";
    }

    private static Stream<Map.Entry<String, JsonNode>> members(JsonNode node) {
        return node.properties().stream();
    }

    private static Stream<JsonNode> elements(JsonNode node) {
        return node.valueStream();
    }

    private static String text(JsonNode node, String name) {
        return escaped(node.path(name).asString(""));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
