package id.satunaker.ingest.intake.sheet;

import java.util.List;

/**
 * Writes rows as CSV so that no cell is run as a formula, and no long number rounded, when a spreadsheet program opens
 * the file. {@link SheetReader} reads them as they were.
 */
public final class CsvLine {
    /** Before the first line: without it, spreadsheet programs do not take a file for UTF-8. */
    public static final String MARK = "\uFEFF";

    private static final int SAFE_DIGITS = 11;

    private CsvLine() {}

    /** A line of cells, each made harmless, with its line end. */
    public static String of(List<String> cells, char separator) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                line.append(separator);
            }
            append(line, harmless(cells.get(i)), separator);
        }
        return line.append("\r\n").toString();
    }

    private static String harmless(String text) {
        return CellText.isFormula(text) || isSpoiledNumber(text) ? "'" + text : text;
    }

    /** Digits that would lose their zeros in front, or their last digits. */
    private static boolean isSpoiledNumber(String text) {
        boolean isWhole = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return isWhole && (text.length() > SAFE_DIGITS || (text.length() > 1 && text.charAt(0) == '0'));
    }

    private static void append(StringBuilder line, String text, char separator) {
        boolean isPlain = text.chars().noneMatch(c -> c == separator || c == '"' || c == '\n' || c == '\r');
        if (isPlain) {
            line.append(text);
        } else {
            line.append('"').append(text.replace("\"", "\"\"")).append('"');
        }
    }
}
