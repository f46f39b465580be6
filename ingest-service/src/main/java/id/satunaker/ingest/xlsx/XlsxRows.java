package id.satunaker.ingest.xlsx;

import id.satunaker.ingest.intake.Code;
import id.satunaker.ingest.intake.sheet.Cell;
import id.satunaker.ingest.intake.sheet.Row;
import id.satunaker.ingest.intake.sheet.Workbooks;
import id.satunaker.ingest.intake.sheet.Workbooks.Damage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet, read one after the other; used by one thread at a time. */
final class XlsxRows implements Workbooks.SheetRows {
    private static final int MOST_COLUMNS = 1_000;
    private static final int LONGEST_ROW = 64 * 1024;
    private static final int LETTERS = 26;

    private final Xml sheet;
    private final CellReader reader;
    private long number;
    private Damage damage = Damage.NONE;

    XlsxRows(Xml sheet, CellReader reader) {
        this.sheet = sheet;
        this.reader = reader;
    }

    @Override
    public List<Row> next(int most) throws IOException {
        List<Row> rows = new ArrayList<>();
        try {
            while (damage == Damage.NONE && rows.size() < most && sheet.next()) {
                if (sheet.starts("row")) {
                    rows.add(row());
                }
            }
        } catch (DamagedException e) {
            damage = e.damage();
        }
        return rows;
    }

    @Override
    public Damage damage() {
        return damage;
    }

    private Row row() throws IOException {
        int stated = DateFormats.number(sheet.attribute("r", ""));
        number = stated > number ? stated : number + 1;
        List<Cell> cells = new ArrayList<>();
        Code flaw = null;
        int length = 0;
        int position = 0;
        while (sheet.next() && !sheet.ends("row")) {
            if (sheet.starts("c")) {
                position = position(sheet.attribute("r"), position);
                Cell cell = reader.read(sheet);
                length += cell.text().length();
                flaw = position < MOST_COLUMNS || cell.isBlank() ? flaw : Code.CELL_UNNAMED;
                put(cells, position, cell);
                position++;
            }
        }
        if (length > LONGEST_ROW) {
            throw new DamagedException(Damage.TOO_LARGE);
        }
        return new Row(number, cells, flaw);
    }

    private static void put(List<Cell> cells, int position, Cell cell) {
        if (cell.isBlank() || position >= MOST_COLUMNS) {
            return;
        }
        while (cells.size() <= position) {
            cells.add(Cell.EMPTY);
        }
        cells.set(position, cell);
    }

    /** Where a cell named {@code AB12} stands, from 0; the next position if it has no name. */
    private static int position(@Nullable String name, int next) {
        if (name == null) {
            return next;
        }
        int position = 0;
        for (int i = 0; i < name.length() && name.charAt(i) >= 'A' && name.charAt(i) <= 'Z'; i++) {
            position = Math.min(position * LETTERS + (name.charAt(i) - 'A' + 1), MOST_COLUMNS + 1);
        }
        return position == 0 ? next : position - 1;
    }
}
