package id.satunaker.ingest.intake.sheet;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.List;

/** Reads and makes workbooks of a spreadsheet program. */
public interface Workbooks {

    /** Opens the first sheet of a workbook that is not hidden. Blocks its caller. */
    SheetRows open(SeekableByteChannel file) throws IOException;

    /** A workbook of one sheet, in which all cells are formatted as text and the first row is a header. */
    byte[] ofTexts(List<List<String>> rows);

    /** The rows of a sheet, read as they are asked for. Blocks its caller. */
    interface SheetRows {
        /** The next rows, at most that many; none at the end. */
        List<Row> next(int most) throws IOException;

        /** Why the rows ended before their end. */
        Damage damage();
    }

    /** Why a workbook cannot be read, or not to its end. */
    enum Damage {
        /** It can. */
        NONE,
        /** It is none, it is broken, or it is locked by a password. */
        UNREADABLE,
        /** It unpacks to more than a workbook may. */
        TOO_LARGE
    }
}
