package id.satunaker.ingest.intake;

/** The characters that codes are made of: ASCII only, where {@link Character} would let other scripts' digits pass. */
final class Characters {
    private Characters() {}

    static boolean isAsciiDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isAsciiLetterOrDigit(char c) {
        return isAsciiDigit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    static boolean areDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isAsciiDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean areDigits(String text) {
        return areDigits(text, 0, text.length());
    }

    /** The value of a run of at most nine digits. */
    static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + (text.charAt(i) - '0');
        }
        return number;
    }

    /** Whether a text is free of control characters and halves of surrogate pairs. */
    static boolean arePlain(String text) {
        return text.codePoints()
                .allMatch(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE);
    }
}
