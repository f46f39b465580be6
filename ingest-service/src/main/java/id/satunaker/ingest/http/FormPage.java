package id.satunaker.ingest.http;

import id.satunaker.ingest.http.ItemResult.ItemError;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** The page of the form in one language: the form itself, below what became of the last file. */
final class FormPage {
    private static final List<String> KINDS = List.of(KindPaths.JOB_SEEKERS, KindPaths.VACANCIES, KindPaths.PLACEMENTS);
    private static final String ZONES = option("+07:00", "WIB") + option("+08:00", "WITA") + option("+09:00", "WIT");

    private final Texts texts;

    FormPage(Texts texts) {
        this.texts = texts;
    }

    String form() {
        return page("");
    }

    /** The form below an answer. */
    String answer(String headline, Answer answer, List<ItemError> headerErrors) {
        String counts = """
                <p>%s: <b>%d</b> · %s: <b>%d</b> · %s: <b>%d</b> · %s: <b>%d</b></p>
                """.formatted(
                        word("received"), answer.received(),
                        word("accepted"), answer.accepted(),
                        word("rejected"), answer.rejected(),
                        word("retry"), answer.retry());
        return page("<section><h2>" + HtmlUtils.htmlEscape(headline) + "</h2>" + counts + errors(answer, headerErrors)
                + "</section>\n");
    }

    private String errors(Answer answer, List<ItemError> headerErrors) {
        List<String> rows = Stream.concat(
                        headerErrors.stream().map(error -> row("", error)),
                        answer.results().stream().flatMap(FormPage::rows))
                .toList();
        if (rows.isEmpty()) {
            return "";
        }
        String head = Stream.of("row", "column", "field", "error", "hint")
                .map(key -> "<th>" + word(key) + "</th>")
                .collect(Collectors.joining());
        String more = answer.truncated() == null ? "" : "<p>" + word("truncated") + "</p>";
        return "<p>" + word("rows-file") + "</p>" + more + "<table><tr>" + head + "</tr>\n" + String.join("\n", rows)
                + "</table>";
    }

    private static Stream<String> rows(ItemResult result) {
        String number = result.row() == null ? "" : result.row().toString();
        return result.errors().stream().map(error -> row(number, error));
    }

    private static String row(String number, ItemError error) {
        return Stream.of(number, error.column(), error.pointer(), error.detail(), error.hint())
                .map(FormPage::cell)
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private static String cell(@Nullable String text) {
        return "<td>" + HtmlUtils.htmlEscape(text == null ? "" : text) + "</td>";
    }

    private String page(String answer) {
        String other = texts.language() == Language.INDONESIAN ? "en" : "id";
        return """
                <!DOCTYPE html>
                <html lang="%1$s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%2$s</title><link rel="stylesheet" href="/form.css"></head>
                <body><p><a href="/?lang=%3$s" lang="%3$s">%4$s</a></p>
                <h1>%2$s</h1>
                %5$s%6$s</body></html>
                """.formatted(texts.language().tag(), word("title"), other, word("other"), answer, fields());
    }

    private String fields() {
        return """
                <form method="post" action="/form?lang=%s" enctype="multipart/form-data">
                <label>%s <input type="password" name="token" required autocomplete="off"></label>
                <label>%s <select name="kind" required>%s</select></label>
                <label>%s <input type="datetime-local" name="asOf"> <select name="zone">%s</select></label>
                <fieldset><legend>%s</legend>%s</fieldset>
                <label>%s <input type="file" name="file" required accept=".csv,.xlsx"></label>
                <button>%s</button>
                </form>
                <p>%s %s</p>
                """.formatted(
                        texts.language().tag(),
                        word("token"),
                        word("kind"),
                        KINDS.stream().map(kind -> option(kind, word(kind))).collect(Collectors.joining()),
                        word("as-of"),
                        ZONES,
                        word("action"),
                        radio("check", " checked") + radio("send", "") + radio("rows", ""),
                        word("file"),
                        word("go"),
                        word("templates"),
                        KINDS.stream().map(this::templates).collect(Collectors.joining()));
    }

    private String word(String key) {
        return texts.word("form." + key);
    }

    private static String option(String value, String text) {
        return "<option value=\"" + value + "\">" + text + "</option>";
    }

    private String radio(String value, String checked) {
        return "<label><input type=\"radio\" name=\"action\" value=\"" + value + "\"" + checked + "> " + word(value)
                + "</label>";
    }

    private String templates(String kind) {
        String address = "<a href=\"/v1/templates/" + kind;
        return word(kind) + " " + address + ".xlsx\">.xlsx</a> " + address + ".csv\">.csv</a> ";
    }
}
