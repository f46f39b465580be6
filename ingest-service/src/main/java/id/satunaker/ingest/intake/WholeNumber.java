package id.satunaker.ingest.intake;

import org.jspecify.annotations.Nullable;

/** Whole numbers, written in digits. */
final class WholeNumber {
    private static final int MOST_DIGITS = 18;

    /** Both ends are allowed. */
    record Range(long least, long most) {}

    private WholeNumber() {}

    static @Nullable Long in(Fields fields, String name, String literal, Range range) {
        int sign = literal.startsWith("-") ? 1 : 0;
        if (literal.length() == sign || !Characters.areDigits(literal, sign, literal.length())) {
            fields.refuse(name, Code.NUMBER_NOT_WHOLE);
            return null;
        }
        if (literal.length() > MOST_DIGITS) {
            fields.refuse(name, Code.NUMBER_OUT_OF_RANGE, range.least(), range.most());
            return null;
        }
        long number = Long.parseLong(literal);
        if (number < range.least() || number > range.most()) {
            fields.refuse(name, Code.NUMBER_OUT_OF_RANGE, range.least(), range.most());
            return null;
        }
        return number;
    }
}
