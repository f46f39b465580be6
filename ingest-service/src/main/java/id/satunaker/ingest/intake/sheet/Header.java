package id.satunaker.ingest.intake.sheet;

import id.satunaker.ingest.intake.Code;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The header row of a spreadsheet: which column stands where, and what is wrong with it as a whole. */
public final class Header {
    /** What the columns of a file of rejected rows are called; when it is sent again, they are not looked at. */
    static final Set<String> REMARKS = Set.of("error", "hint");

    private static final int LETTERS = 26;

    private final Row row;
    /** How many columns there are up to the last that has a name. */
    private final int named;

    private final List<@Nullable Column> columns = new ArrayList<>();
    private final Map<String, String> letters = new HashMap<>();
    private final List<ColumnFlaw> flaws = new ArrayList<>();

    Header(Row row, Columns known, boolean hasRecordedAt) {
        this.row = row;
        this.named = (int) IntStream.iterate(row.cells().size(), position -> position > 0, position -> position - 1)
                .filter(position -> !row.cell(position - 1).isBlank())
                .findFirst()
                .orElse(0);
        if (row.flaw() != null) {
            flaws.add(new ColumnFlaw(null, row.flaw().ofItem()));
            return;
        }
        for (int i = 0; i < row.cells().size(); i++) {
            columns.add(column(i, known));
        }
        Set<@Nullable Column> there = new HashSet<>(columns);
        known.missing(there)
                .forEach(column -> flaws.add(
                        new ColumnFlaw(null, Code.COLUMN_MISSING.at(column.pointer(), column.name(), column.title()))));
        if (!hasRecordedAt && !letters.containsKey("/recordedAt")) {
            flaws.add(new ColumnFlaw(null, Code.RECORDED_AT_REQUIRED.at("/recordedAt")));
        }
    }

    private @Nullable Column column(int position, Columns known) {
        String name = CellText.of(row.cell(position));
        Column column = known.find(name);
        if (column == null) {
            if (!name.isEmpty() && !isRemark(position)) {
                flaws.add(new ColumnFlaw(letter(position), Code.COLUMN_UNKNOWN.ofMember(name)));
            }
            return null;
        }
        if (letters.putIfAbsent(column.pointer(), letter(position)) != null) {
            flaws.add(new ColumnFlaw(letter(position), Code.COLUMN_DUPLICATE.at(column.pointer())));
        }
        return column;
    }

    /** What is wrong; no row may be read if anything is. */
    public List<ColumnFlaw> flaws() {
        return flaws;
    }

    /** The row itself. */
    public Row row() {
        return row;
    }

    /** The letter of the column at which a pointer points, or null if it has none. */
    public @Nullable String letter(String pointer) {
        return letters.get(pointer);
    }

    /** Where the columns are that the sender sent, in order: all up to the last that has a name, but those of our own remarks. */
    public List<Integer> positions() {
        return IntStream.range(0, named)
                .filter(position -> !isRemark(position))
                .boxed()
                .toList();
    }

    /**
     * What stands at a position of a row that is handed back: what the cell shows, unless a spreadsheet spoiled it. Then it
     * stays recognisably spoiled, or what was lost would pass for entered when the row is sent again.
     */
    public String handedBack(Row from, int position) {
        Cell cell = from.cell(position);
        Column column = column(position);
        boolean isSpoiled = column != null && SheetReader.flawOf(column.type(), cell, CellText.of(cell)) != null;
        return isSpoiled ? CellText.spoiled(cell) : cell.text();
    }

    /** What stands in a row that is handed back beyond the columns that have a name: as long as it does, it is refused. */
    public List<String> handedBackBeyond(Row from) {
        Stream<String> unnamed = IntStream.range(named, from.cells().size())
                .mapToObj(from::cell)
                .filter(cell -> !cell.isBlank())
                .map(Cell::text);
        Stream<String> unread = from.flaw() == null ? Stream.empty() : Stream.of(CellText.SPOILED);
        return Stream.concat(unnamed, unread).toList();
    }

    @Nullable
    Column column(int position) {
        return position < columns.size() ? columns.get(position) : null;
    }

    boolean isRemark(int position) {
        return REMARKS.contains(Column.folded(row.cell(position).text()));
    }

    /** A, B, ... Z, AA, ... as spreadsheet programs name columns. */
    static String letter(int position) {
        String last = String.valueOf((char) ('A' + position % LETTERS));
        return position < LETTERS ? last : letter(position / LETTERS - 1) + last;
    }
}
