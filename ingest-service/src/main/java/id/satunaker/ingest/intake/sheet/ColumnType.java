package id.satunaker.ingest.intake.sheet;

import id.satunaker.ingest.intake.Code;
import id.satunaker.ingest.intake.Value;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the cells of a column are read: which forms are taken for what, and which were spoiled by the spreadsheet. */
public enum ColumnType {
    /** An id or a code in the sender's own words; a number cell has lost neither digits nor zeros that anyone typed. */
    ID("text") {
        @Override
        Value read(String text) {
            return new Value.Text(text);
        }
    },
    /** A national number, only ever as text: of a number the sixteenth digit is lost. */
    NIK("text of 16 digits") {
        @Override
        Value read(String text) {
            return new Value.Text(text);
        }

        @Override
        @Nullable
        Code flawOf(Cell cell) {
            return cell instanceof Cell.Number || cell instanceof Cell.Day ? Code.NIK_SPREADSHEET : null;
        }
    },
    /** A code of up to four digits, of which a number cell may have lost the zeros in front. */
    CODE("text of 1 to 4 digits") {
        @Override
        Value read(String text) {
            return new Value.Text(text);
        }

        @Override
        @Nullable
        Code flawOf(Cell cell) {
            boolean isShort = cell instanceof Cell.Number && cell.text().length() < WHOLE_CODE;
            return isShort ? Code.CELL_NUMBER : super.flawOf(cell);
        }
    },
    /** Words for people, where a line break is a space. */
    WORDS("words") {
        @Override
        Value read(String text) {
            return new Value.Text(text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.joining(" ")));
        }
    },
    /** One of a list, in upper or lower case. */
    CATEGORY("one of a list") {
        @Override
        Value read(String text) {
            return new Value.Text(text.toUpperCase(Locale.ROOT).replace(' ', '_'));
        }
    },
    /** F or M; P, L and the Indonesian words as well. */
    SEX("F or P, M or L") {
        @Override
        Value read(String text) {
            String upper = text.toUpperCase(Locale.ROOT);
            return new Value.Text(SEXES.getOrDefault(upper.replaceAll("[^A-Z]", ""), upper));
        }
    },
    /** A day. */
    DATE("date") {
        @Override
        Value read(String text) {
            return new Value.Text(Dates.isoDay(text));
        }

        @Override
        @Nullable
        Code flawOf(Cell cell) {
            return isDayOfUnknownCount(cell) ? Code.DATE_INVALID : null;
        }
    },
    /** A month, or a day in it. */
    MONTH("month") {
        @Override
        Value read(String text) {
            return new Value.Text(Dates.isoMonth(text));
        }

        @Override
        @Nullable
        Code flawOf(Cell cell) {
            return isDayOfUnknownCount(cell) ? Code.DATE_INVALID : null;
        }
    },
    /** A time with its offset from UTC, which no date cell has. */
    TIME("RFC 3339 time") {
        @Override
        Value read(String text) {
            return new Value.Text(text.length() == LOCAL_MINUTES ? text + ":00" : text);
        }

        @Override
        @Nullable
        Code flawOf(Cell cell) {
            return null;
        }
    },
    /** A whole number. */
    NUMBER("whole number") {
        @Override
        Value read(String text) {
            return new Value.Numeral(text);
        }

        @Override
        @Nullable
        Code flawOf(Cell cell) {
            return cell instanceof Cell.Day ? Code.CELL_DATE : null;
        }
    },
    /** True or false, in English or Indonesian. */
    FLAG("yes or no") {
        @Override
        Value read(String text) {
            String word = text.toLowerCase(Locale.ROOT);
            if (YES.contains(word)) {
                return new Value.Flag(true);
            }
            return NO.contains(word) ? new Value.Flag(false) : new Value.Text(text);
        }
    };

    static final Set<String> YES = Set.of("true", "yes", "ya", "benar", "1");
    static final Set<String> NO = Set.of("false", "no", "tidak", "salah", "0");
    static final Map<String, String> SEXES = Map.of("P", "F", "PEREMPUAN", "F", "L", "M", "LAKILAKI", "M");
    private static final int WHOLE_CODE = 4;
    private static final int SAFE_DIGITS = 15;
    private static final int LOCAL_MINUTES = "2025-01-10T08:30".length();

    private final String description;

    ColumnType(String description) {
        this.description = description;
    }

    /** What a cell should hold, in a few words. */
    public String description() {
        return description;
    }

    private static boolean isDayOfUnknownCount(Cell cell) {
        return cell instanceof Cell.Number number && number.countsFrom1904();
    }

    /** The value of a text, which is neither blank nor spoiled; what it is worth, the rules say. */
    abstract Value read(String text);

    /** How the spreadsheet spoiled a cell of this column, where another column might take it; else null. */
    @Nullable
    Code flawOf(Cell cell) {
        if (cell instanceof Cell.Day) {
            return Code.CELL_DATE;
        }
        String text = cell.text();
        boolean isRounded = text.length() > SAFE_DIGITS || text.indexOf('E') >= 0;
        return cell instanceof Cell.Number && isRounded ? Code.CELL_NUMBER : null;
    }
}
