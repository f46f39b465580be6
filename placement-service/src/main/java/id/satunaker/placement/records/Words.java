package id.satunaker.placement.records;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Takes a text apart into the words that it is searched by: runs of letters and digits, in lower case, each once. Nothing
 * in a text means anything else, so what a user types cannot be a pattern.
 */
public final class Words {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Characters of a word that count; an index takes no entry of any length. */
    private static final int LONGEST = 64;

    private Words() {}

    public static List<String> of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return BETWEEN.splitAsStream(plain)
                .filter(Predicate.not(String::isEmpty))
                .map(Words::cut)
                .distinct()
                .toList();
    }

    private static String cut(String word) {
        return word.codePoints()
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
