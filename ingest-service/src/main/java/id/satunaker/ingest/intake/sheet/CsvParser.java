package id.satunaker.ingest.intake.sheet;

import id.satunaker.ingest.intake.Code;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the text of a CSV file into rows as it comes (RFC 4180, and what spreadsheet programs make of it): any line ends,
 * line breaks inside quotes, the separator from the first row or from a line {@code sep=;}. Holds no more than the
 * beginning of one row, which its caller bounds. Used by one thread at a time.
 */
public final class CsvParser {
    private enum State {
        START,
        BARE,
        QUOTED,
        CLOSED
    }

    /** Beyond these, cells must be empty, as in a workbook. */
    private static final int MOST_COLUMNS = 1_000;

    private static final char QUOTE = '"';
    private static final int HINT = "sep=;".length();

    private final StringBuilder field = new StringBuilder();
    private final StringBuilder opening = new StringBuilder();
    private List<Cell> cells = new ArrayList<>();
    private List<Row> rows = new ArrayList<>();
    private State state = State.START;
    private boolean isMalformed;
    private boolean isTooWide;
    private boolean skipsLineFeed;
    private char separator;
    private long number;
    private long length;

    /** The rows that the text completes. */
    public List<Row> parse(String text) {
        if (separator == 0) {
            opening.append(text);
            length = opening.length();
            return Separator.isDecidable(opening) ? parseOpening() : List.of();
        }
        for (int i = 0; i < text.length(); i++) {
            take(text.charAt(i));
        }
        return taken();
    }

    /** The last row, if it has no line end. */
    public List<Row> finish() {
        List<Row> last = new ArrayList<>(separator == 0 ? parseOpening() : List.of());
        if (state == State.QUOTED) {
            isMalformed = true;
        }
        if (state != State.START || !cells.isEmpty()) {
            endRow();
        }
        last.addAll(taken());
        return last;
    }

    /** How many characters of a row that is not complete are held. */
    public long held() {
        return length;
    }

    /** The separator, once the first row is complete. */
    public char separator() {
        return separator;
    }

    private List<Row> parseOpening() {
        separator = Separator.of(opening);
        String text = opening.toString();
        opening.setLength(0);
        length = 0;
        return parse(Separator.isStated(text) ? afterHint(text) : text);
    }

    /** The text after a line {@code sep=;}, whose line end may still be on its way. */
    private String afterHint(String text) {
        boolean isReturn = text.startsWith("\r", HINT);
        boolean isFeed = text.startsWith("\n", HINT);
        skipsLineFeed = isReturn;
        return text.substring(isReturn || isFeed ? HINT + 1 : HINT);
    }

    private List<Row> taken() {
        List<Row> taken = rows;
        rows = new ArrayList<>();
        return taken;
    }

    private void take(char c) {
        if (skipsLineFeed) {
            skipsLineFeed = false;
            if (c == '\n') {
                return;
            }
        }
        length++;
        if (state == State.QUOTED) {
            takeQuoted(c);
        } else if (c == separator) {
            endField();
        } else if (c == '\n' || c == '\r') {
            skipsLineFeed = c == '\r';
            endRow();
        } else {
            takeBare(c);
        }
    }

    private void takeQuoted(char c) {
        if (c == QUOTE) {
            state = State.CLOSED;
        } else {
            field.append(c);
        }
    }

    private void takeBare(char c) {
        if (c == QUOTE && (state == State.START || (state == State.BARE && isBlankSoFar()))) {
            field.setLength(0);
            state = State.QUOTED;
        } else if (c == QUOTE && state == State.CLOSED) {
            field.append(QUOTE);
            state = State.QUOTED;
        } else {
            isMalformed |= state == State.CLOSED && c != ' ';
            state = state == State.CLOSED ? State.CLOSED : State.BARE;
            field.append(c);
        }
    }

    private boolean isBlankSoFar() {
        return field.chars().allMatch(Character::isWhitespace);
    }

    private void endField() {
        if (cells.size() < MOST_COLUMNS) {
            cells.add(field.isEmpty() ? Cell.EMPTY : new Cell.Text(field.toString()));
        } else {
            isTooWide |= !field.isEmpty();
        }
        field.setLength(0);
        state = State.START;
    }

    private void endRow() {
        endField();
        number++;
        rows.add(new Row(number, cells, flaw()));
        cells = new ArrayList<>(cells.size());
        isMalformed = false;
        isTooWide = false;
        length = 0;
    }

    private @Nullable Code flaw() {
        if (isMalformed) {
            return Code.ROW_MALFORMED;
        }
        return isTooWide ? Code.CELL_UNNAMED : null;
    }
}
