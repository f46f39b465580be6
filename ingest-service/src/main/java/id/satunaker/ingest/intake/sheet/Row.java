package id.satunaker.ingest.intake.sheet;

import id.satunaker.ingest.intake.Code;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a spreadsheet.
 *
 * @param number as a spreadsheet program shows it, from 1
 * @param flaw why the row cannot be read at all, else null
 */
public record Row(long number, List<Cell> cells, @Nullable Code flaw) {

    /** A row that could be read. */
    public Row(long number, List<Cell> cells) {
        this(number, cells, null);
    }

    /** The cell at a position from 0; an empty one beyond the end. */
    public Cell cell(int position) {
        return position < cells.size() ? cells.get(position) : Cell.EMPTY;
    }

    /** Whether the row shows nothing; formulas that were copied further down than the data show nothing. */
    boolean isBlank() {
        return flaw == null && cells.stream().allMatch(Row::showsNothing);
    }

    private static boolean showsNothing(Cell cell) {
        return cell.isBlank() || (cell instanceof Cell.Formula formula && formula.showsNothing());
    }
}
