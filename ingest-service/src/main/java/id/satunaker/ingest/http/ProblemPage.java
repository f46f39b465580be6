package id.satunaker.ingest.http;

import id.satunaker.ingest.intake.Code;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/** The pages that explain codes, in one language. Where an answer has a word of its own, they have three dots. */
final class ProblemPage {
    private final Texts texts;

    ProblemPage(Texts texts) {
        this.texts = texts;
    }

    /** Of every code. */
    String all() {
        String requests = table(
                List.of("status", "code", "meaning"),
                Arrays.stream(Refusal.values())
                        .map(refusal -> row(status(refusal), link(refusal.code()), text(texts.detail(refusal)))));
        String items = table(
                List.of("code", "meaning", "hint"),
                Arrays.stream(Code.values()).map(code -> row(link(code.code()), detail(code), hint(code))));
        return page(
                "",
                "<h1>" + word("title") + "</h1>\n<h2>" + word("requests") + "</h2>\n" + requests + "<h2>"
                        + word("items") + "</h2>\n" + items);
    }

    /** Of one code, which may be that of a request and that of an item; none if there is no such code. */
    Optional<String> one(String asked) {
        Stream<String> requests = Arrays.stream(Refusal.values())
                .filter(refusal -> refusal.code().equals(asked))
                .map(refusal -> "<h2>" + word("as-request") + "</h2>\n<p>" + text(texts.detail(refusal)) + "</p>\n<p>"
                        + word("status") + ": " + status(refusal) + "</p>\n");
        Stream<String> items = Arrays.stream(Code.values())
                .filter(code -> code.code().equals(asked))
                .map(code -> "<h2>" + word("as-item") + "</h2>\n<p>" + detail(code) + "</p>\n<p>" + word("hint") + ": "
                        + hint(code) + "</p>\n");
        String found = Stream.concat(requests, items).collect(Collectors.joining());
        String all = "<p><a href=\"" + ProblemController.PATH + "\">" + word("all") + "</a></p>\n";
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(page("/" + asked, "<h1><code>" + asked + "</code></h1>\n" + found + all));
    }

    private String page(String path, String content) {
        Language other = texts.language() == Language.ENGLISH ? Language.INDONESIAN : Language.ENGLISH;
        return """
                <!DOCTYPE html>
                <html lang="%1$s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%2$s</title><link rel="stylesheet" href="/form.css"></head>
                <body><p><a href="%3$s?lang=%4$s" lang="%4$s">%5$s</a></p>
                %6$s</body></html>
                """.formatted(
                        texts.language().tag(),
                        word("title"),
                        ProblemController.PATH + path,
                        other.tag(),
                        word("other"),
                        content);
    }

    private String table(List<String> head, Stream<String> rows) {
        String names = head.stream().map(key -> "<th>" + word(key) + "</th>").collect(Collectors.joining());
        return "<table><tr>" + names + "</tr>\n" + rows.collect(Collectors.joining("\n")) + "</table>\n";
    }

    private static String row(String... cells) {
        return Arrays.stream(cells).collect(Collectors.joining("</td><td>", "<tr><td>", "</td></tr>"));
    }

    private static String link(String code) {
        return "<a href=\"" + ProblemController.PATH + "/" + code + "\"><code>" + code + "</code></a>";
    }

    private String status(Refusal refusal) {
        return refusal.status().value() + " " + texts.title(refusal.status());
    }

    private String detail(Code code) {
        return text(texts.meaning(code).detail());
    }

    private String hint(Code code) {
        return text(texts.meaning(code).hint());
    }

    private static String text(String text) {
        return HtmlUtils.htmlEscape(text.replaceAll("%\\d\\$s", "…"), "UTF-8");
    }

    private String word(String key) {
        return texts.word("page." + key);
    }
}
