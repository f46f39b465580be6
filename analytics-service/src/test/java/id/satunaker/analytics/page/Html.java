package id.satunaker.analytics.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A page as it came, for looking things up in it. */
record Html(String text) {

    /** What the tag of the first such element says of an attribute, such as {@code data-figure="VAC"} of data-value. */
    Optional<String> attribute(String name, String ofElement) {
        return first("<[^<>]*" + Pattern.quote(ofElement) + "[^<>]*\\b" + name + "=\"([^\"]*)\"");
    }

    /** The text up to the next tag. */
    Optional<String> textOf(String element) {
        return first("<[^<>]*" + Pattern.quote(element) + "[^<>]*>([^<]*)");
    }

    /** From the tag to the next one of the same name that closes. */
    Html part(String tag, String ofElement) {
        return new Html(first("(?s)(<" + tag + "[^<>]*" + Pattern.quote(ofElement) + ".*?</" + tag + ">)")
                .orElse(""));
    }

    /** All values of an attribute, in their order. */
    List<String> all(String attribute) {
        return Pattern.compile("\\s" + attribute + "=\"([^\"]*)\"")
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    private Optional<String> first(String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .findFirst();
    }
}
