package id.satunaker.ingest.xlsx;

import id.satunaker.ingest.intake.sheet.Cell;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Reads the cells of one workbook. */
final class CellReader {
    private static final LocalDate FROM_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST_DAY = 2_958_465;
    private static final int SECONDS_A_DAY = 86_400;
    private static final int MOST_DIGITS = 400;

    private final SharedStrings strings;
    private final DateFormats formats;
    private final boolean countsFrom1904;

    CellReader(Parts parts) throws IOException {
        this.strings = parts.strings();
        this.formats = parts.formats();
        this.countsFrom1904 = parts.countsFrom1904();
    }

    /** The cell that has just started, up to its end. */
    Cell read(Xml sheet) throws IOException {
        String type = sheet.attribute("t", "n");
        int style = DateFormats.number(sheet.attribute("s", "0"));
        String value = "";
        String formula = null;
        while (sheet.next() && !sheet.ends("c")) {
            if (sheet.starts("f")) {
                formula = "=" + sheet.text();
            } else if (sheet.starts("v")) {
                value = sheet.text();
            } else if (sheet.starts("is")) {
                value = SharedStrings.runs(sheet, "is");
            }
        }
        return formula == null ? cell(type, style, value) : new Cell.Formula(formula, value.isBlank());
    }

    private Cell cell(String type, int style, String value) throws IOException {
        if (value.isEmpty()) {
            return Cell.EMPTY;
        }
        return switch (type) {
            case "s" -> new Cell.Text(strings.get(value));
            case "b" -> new Cell.Flag(value.strip().equals("1"));
            case "e" -> new Cell.Fault(value);
            case "n" -> number(value.strip(), formats.isDate(style));
            default -> new Cell.Text(value);
        };
    }

    private Cell number(String literal, boolean isDate) {
        BigDecimal number;
        try {
            number = new BigDecimal(literal);
        } catch (NumberFormatException e) {
            return new Cell.Text(literal);
        }
        if (isDate && number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(LAST_DAY + 1L)) < 0) {
            return new Cell.Day(time(number.doubleValue()));
        }
        boolean isShort = Math.abs((long) number.scale()) + number.precision() < MOST_DIGITS;
        String text =
                isShort && number.signum() != 0 ? number.stripTrailingZeros().toPlainString() : literal;
        return new Cell.Number(text, countsFrom1904);
    }

    private LocalDateTime time(double days) {
        long seconds = Math.round((days - Math.floor(days)) * SECONDS_A_DAY);
        LocalDate first = countsFrom1904 ? FROM_1904 : FROM_1900;
        return first.plusDays((long) Math.floor(days)).atStartOfDay().plusSeconds(seconds);
    }
}
