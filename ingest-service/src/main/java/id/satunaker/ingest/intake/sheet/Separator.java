package id.satunaker.ingest.intake.sheet;

/** Which character separates the cells of a CSV file: the one that its first row that is not blank has most of. */
final class Separator {
    private static final String CANDIDATES = ",;\t|";
    private static final String HINT = "sep=";

    private Separator() {}

    /** Whether the first row that is not blank has come to its end, so that more text changes nothing. */
    static boolean isDecidable(CharSequence opening) {
        return endOfFirstRow(opening) < opening.length();
    }

    /** Whether a line {@code sep=;} says it, as some spreadsheet programs want it. */
    static boolean isStated(CharSequence opening) {
        String line = opening.subSequence(0, endOfFirstRow(opening)).toString();
        return line.length() == HINT.length() + 1
                && line.regionMatches(true, 0, HINT, 0, HINT.length())
                && CANDIDATES.indexOf(line.charAt(HINT.length())) >= 0;
    }

    /** The separator; a comma where there is none. */
    static char of(CharSequence opening) {
        if (isStated(opening)) {
            return opening.charAt(HINT.length());
        }
        int[] counts = counts(opening, endOfFirstRow(opening));
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return CANDIDATES.charAt(best);
    }

    private static int[] counts(CharSequence opening, int end) {
        int[] counts = new int[CANDIDATES.length()];
        boolean quoted = false;
        for (int i = 0; i < end; i++) {
            char c = opening.charAt(i);
            quoted ^= c == '"';
            int candidate = quoted ? -1 : CANDIDATES.indexOf(c);
            if (candidate >= 0) {
                counts[candidate]++;
            }
        }
        return counts;
    }

    private static int endOfFirstRow(CharSequence opening) {
        boolean quoted = false;
        boolean isBlank = true;
        for (int i = 0; i < opening.length(); i++) {
            char c = opening.charAt(i);
            quoted ^= c == '"';
            boolean isEnd = !quoted && (c == '\n' || c == '\r');
            if (isEnd && !isBlank) {
                return i;
            }
            isBlank &= Character.isWhitespace(c) || CANDIDATES.indexOf(c) >= 0;
        }
        return opening.length();
    }
}
