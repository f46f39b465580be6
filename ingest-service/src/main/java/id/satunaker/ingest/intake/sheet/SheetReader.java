package id.satunaker.ingest.intake.sheet;

import id.satunaker.ingest.intake.Code;
import id.satunaker.ingest.intake.Item;
import id.satunaker.ingest.intake.ItemKind;
import id.satunaker.ingest.intake.Value;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of one spreadsheet, in order: the first that is not blank as its header, the others as items, blank
 * ones as nothing. Used by one thread at a time.
 */
public final class SheetReader {
    private static final String RECORDED_AT = "recordedAt";
    private static final int GROUP = 1;
    private static final int MEMBER = 2;

    private final Columns columns;
    private final @Nullable String recordedAt;
    private @Nullable Header header;

    /**
     * A reader for one upload.
     *
     * @param recordedAt of all rows that do not say it themselves, or null
     */
    public SheetReader(ItemKind kind, @Nullable String recordedAt) {
        this.columns = Columns.of(kind);
        this.recordedAt = recordedAt;
    }

    /** The header, or null before its row has come. */
    public @Nullable Header header() {
        return header;
    }

    /** The item of a row, or null if it is none. */
    public @Nullable Item read(Row row) {
        if (row.isBlank()) {
            return null;
        }
        if (header == null) {
            header = new Header(row, columns, recordedAt != null || !columns.areRecorded());
            return null;
        }
        return row.flaw() == null
                ? item(row, header)
                : Item.unreadable(row.flaw().ofItem());
    }

    private Item item(Row row, Header header) {
        Item item = new Item();
        boolean saysWhen = false;
        for (int i = 0; i < row.cells().size(); i++) {
            Column column = header.column(i);
            Cell cell = row.cell(i);
            if (column != null && !cell.isBlank()) {
                put(item, column, cell);
                saysWhen |= column.type() == ColumnType.TIME;
            } else if (!cell.isBlank() && !header.isRemark(i)) {
                item.refuse("", Code.CELL_UNNAMED);
            }
        }
        if (!saysWhen && recordedAt != null) {
            item.put(RECORDED_AT, new Value.Text(recordedAt));
        }
        return item;
    }

    private static void put(Item item, Column column, Cell cell) {
        String text = CellText.of(cell);
        Code flaw = flawOf(column.type(), cell, text);
        if (flaw != null) {
            item.refuse(column.pointer(), flaw);
        }
        Value value = flaw == null ? column.type().read(text) : Value.REFUSED;
        String[] path = column.pointer().split("/");
        if (path.length > MEMBER) {
            item.group(path[GROUP]).put(path[MEMBER], value);
        } else {
            item.put(path[GROUP], value);
        }
    }

    /** How a spreadsheet spoiled a cell of a column, whose text is given; else null. */
    static @Nullable Code flawOf(ColumnType type, Cell cell, String text) {
        Code spoiled = CellText.flawOf(cell, text);
        if (spoiled == Code.CELL_NUMBER && type == ColumnType.NIK) {
            return Code.NIK_SPREADSHEET;
        }
        return spoiled == null ? type.flawOf(cell) : spoiled;
    }
}
