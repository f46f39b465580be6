package id.satunaker.ingest.xlsx;

import id.satunaker.ingest.intake.sheet.Row;
import id.satunaker.ingest.intake.sheet.Workbooks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks of the kind .xlsx. */
final class XlsxWorkbooks implements Workbooks {
    private static final String TEXT = "@";
    private static final int ROWS_FOR_DATA = 1_000;
    private static final double WIDTH = 22;

    @Override
    public SheetRows open(SeekableByteChannel file) throws IOException {
        try {
            Parts parts = new Parts(new Zip(file));
            return new XlsxRows(parts.sheet(), new CellReader(parts));
        } catch (DamagedException e) {
            return new Nothing(e.damage());
        }
    }

    @Override
    public byte[] ofTexts(List<List<String>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "satunaker", "1.0")) {
            fill(workbook.newWorksheet("Data"), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void fill(Worksheet sheet, List<List<String>> rows) {
        int columns = rows.get(0).size();
        for (int column = 0; column < columns; column++) {
            sheet.width(column, WIDTH);
            for (int row = 0; row < rows.size(); row++) {
                sheet.inlineString(row, column, rows.get(row).get(column));
            }
        }
        sheet.range(0, 0, ROWS_FOR_DATA, columns - 1).style().format(TEXT).set();
        sheet.range(0, 0, 0, columns - 1).style().format(TEXT).bold().set();
        sheet.freezePane(0, 1);
    }

    /** The rows of a workbook that cannot be read. */
    private record Nothing(Damage damage) implements SheetRows {
        @Override
        public List<Row> next(int most) {
            return List.of();
        }
    }
}
