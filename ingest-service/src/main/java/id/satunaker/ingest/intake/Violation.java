package id.satunaker.ingest.intake;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with an item: where (a JSON pointer inside the item), which rule, in words, and how to mend
 * it. It never repeats what the sender wrote, except a region code of four digits.
 */
public record Violation(
        String pointer, Code code, String detail, @Nullable String hint) {}
