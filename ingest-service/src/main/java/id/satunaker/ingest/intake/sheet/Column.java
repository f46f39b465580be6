package id.satunaker.ingest.intake.sheet;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A column that a spreadsheet may have.
 *
 * @param name the English name; that of the field, but for the two columns of a wage
 * @param pointer where the field is in an item
 * @param aliases the Indonesian names, the first of which stands in templates
 */
public record Column(String name, String pointer, ColumnType type, List<String> aliases) {

    static Column of(String name, ColumnType type, String... aliases) {
        return new Column(name, "/" + name, type, List.of(aliases));
    }

    /** The name in templates. */
    public String title() {
        return aliases.get(0);
    }

    /** All names, as {@link #folded}. */
    Stream<String> keys() {
        return Stream.concat(Stream.of(name), aliases.stream()).map(Column::folded);
    }

    /** A name without what senders differ in: case, spaces, line breaks, underscores, punctuation. */
    static String folded(String name) {
        StringBuilder letters = new StringBuilder(name.length());
        name.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
