package id.satunaker.ingest.intake;

import java.time.YearMonth;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A valid national identity number: 16 digits, a birth date in the middle and a serial number at the end.
 */
final class Nik implements PersonNumber {
    private static final int LENGTH = 16;
    private static final int DAY = 6;
    private static final int MONTH = 8;
    private static final int YEAR = 10;
    private static final int SERIAL = 12;
    private static final int ADDED_FOR_WOMEN = 40;
    private static final Pattern SPREADSHEET =
            Pattern.compile("\\s*\\d(?:[.,]\\d+)?[eE]\\+?\\d+\\s*|\\s*\\d{15,17}[.,]0+\\s*");

    private final String digits;

    private Nik(String digits) {
        this.digits = digits;
    }

    /** The item's NIK, or null when it has no valid one. */
    static @Nullable Nik in(Fields fields) {
        if (fields.value("nik") instanceof Value.Numeral) {
            fields.refuse("nik", Code.NIK_NUMBER);
            return null;
        }
        String text = fields.requiredText("nik");
        if (text == null) {
            return null;
        }
        Code flaw = flawOf(text);
        if (flaw != null) {
            fields.refuse("nik", flaw);
            return null;
        }
        return new Nik(text);
    }

    /** Whether any 16 digits in a row, even inside a longer number, are a valid NIK. */
    static boolean isHeldBy(String text) {
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = Characters.isAsciiDigit(text.charAt(i)) ? run + 1 : 0;
            if (run >= LENGTH && flawOf(text.substring(i + 1 - LENGTH, i + 1)) == null) {
                return true;
            }
        }
        return false;
    }

    static @Nullable Code flawOf(String text) {
        if (SPREADSHEET.matcher(text).matches()) {
            return Code.NIK_SPREADSHEET;
        }
        if (text.length() != LENGTH || !Characters.areDigits(text)) {
            return Code.NIK_NOT_16_DIGITS;
        }
        if (text.chars().allMatch(c -> c == text.charAt(0))) {
            return Code.NIK_ONE_DIGIT;
        }
        if (!hasBirthDate(text)) {
            return Code.NIK_INVALID_DATE;
        }
        return Characters.number(text, SERIAL, LENGTH) == 0 ? Code.NIK_ZERO_SERIAL : null;
    }

    /** A date of this year of 2000-2099 is a date in some century, as 2000 is the only century year in question and leap. */
    private static boolean hasBirthDate(String text) {
        int written = Characters.number(text, DAY, MONTH);
        int day = written > ADDED_FOR_WOMEN ? written - ADDED_FOR_WOMEN : written;
        int month = Characters.number(text, MONTH, YEAR);
        int year = 2000 + Characters.number(text, YEAR, SERIAL);
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    @Override
    public String hashed() {
        return digits;
    }

    @Override
    public String toString() {
        return "NIK";
    }
}
