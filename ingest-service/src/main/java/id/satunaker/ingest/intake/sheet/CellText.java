package id.satunaker.ingest.intake.sheet;

import id.satunaker.ingest.intake.Code;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of a cell without the marks that only a spreadsheet needs: blanks around it, and the {@code '} that keeps a
 * text of digits, or one that would be a formula, a text.
 */
final class CellText {
    private static final Pattern ROUNDED = Pattern.compile("[+-]?\\d(?:[.,]\\d+)?[eE]\\+\\d+");
    private static final Pattern FAULT =
            Pattern.compile("#(?:N/A|REF!|VALUE!|NAME\\?|DIV/0!|NUM!|NULL!|SPILL!|CALC!|FIELD!|BUSY!|#+)|Err:\\d{3}");
    /** The wide forms too, which some spreadsheet programs take for the narrow ones. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    /** Stands for what cannot be told, and is refused in every column. */
    static final String SPOILED = "#VALUE!";

    private static final char UNREADABLE = '\uFFFD';

    private CellText() {}

    static String of(Cell cell) {
        String text = cell.text();
        if (text.length() > 1 && text.charAt(0) == '\'' && isMarked(text.charAt(1))) {
            text = text.substring(1);
        }
        return stripped(text);
    }

    /** A text that a spreadsheet would take for a formula, or would turn into a number. */
    static boolean isFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }

    /** How a spreadsheet spoiled a cell, whatever its column; else null. */
    static @Nullable Code flawOf(Cell cell, String text) {
        if (cell instanceof Cell.Formula || text.startsWith("=")) {
            return Code.CELL_FORMULA;
        }
        if (cell instanceof Cell.Fault || FAULT.matcher(text).matches()) {
            return Code.CELL_FAULT;
        }
        if (text.indexOf(UNREADABLE) >= 0) {
            return Code.CELL_ENCODING;
        }
        return ROUNDED.matcher(text).matches() ? Code.CELL_NUMBER : null;
    }

    /** What a spoiled cell shows, in a text that is refused as well: a number as 7.12E+2, what is none as a fault. */
    static String spoiled(Cell cell) {
        if (cell instanceof Cell.Day) {
            return SPOILED;
        }
        return cell instanceof Cell.Number number ? rounded(number.text()) : cell.text();
    }

    private static String rounded(String number) {
        String digits = number.replaceFirst("[.].*", "");
        boolean isWhole = !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return isWhole ? digits.charAt(0) + "." + digits.substring(1) + "0E+" + (digits.length() - 1) : SPOILED;
    }

    private static boolean isMarked(char c) {
        return (c >= '0' && c <= '9') || FORMULA_STARTS.indexOf(c) >= 0;
    }

    /** Without white space at its ends, no-break spaces included. */
    private static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
