package id.satunaker.ingest.intake;

import java.util.List;

/**
 * One thing that is wrong with an item: where (a JSON pointer inside the item), which rule, and the words that its texts
 * have places for. It never repeats what the sender wrote, except a region code of four digits.
 *
 * @param words names, numbers, and {@link Phrase}s where they are not the same in all languages
 */
public record Violation(String pointer, Code code, List<Object> words) {}
