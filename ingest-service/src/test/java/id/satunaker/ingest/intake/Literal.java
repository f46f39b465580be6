package id.satunaker.ingest.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values in the tables of tests: {@code "text"}, {@code "65: a"} (65 times a), {@code 2.5}, true, null, []. */
final class Literal {
    private Literal() {}

    static @Nullable Object parse(String text) {
        return switch (text) {
            case "null" -> null;
            case "[]" -> List.of();
            case "true", "false" -> Boolean.valueOf(text);
            default -> text.startsWith("\"") ? quoted(text.substring(1, text.length() - 1)) : new Number(text);
        };
    }

    private static String quoted(String text) {
        int colon = text.indexOf(": ");
        return colon > 0 && Characters.areDigits(text, 0, colon)
                ? text.substring(colon + 2).repeat(Integer.parseInt(text.substring(0, colon)))
                : text;
    }

    /** A number as it is written. */
    record Number(String literal) {
        @Override
        public String toString() {
            return literal;
        }
    }
}
