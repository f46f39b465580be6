package id.satunaker.analytics.http;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import id.satunaker.analytics.indicator.Observation;
import id.satunaker.analytics.indicator.Reporting;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A series as a table of RFC 4180: a column is a name and how its cell follows from an observation. */
record SeriesTable(List<Column> columns) {

    /** One row to be: an observation of a category in a period. */
    record Cell(
            SeriesRequest request,
            Series.Period period,
            @Nullable Reporting reporting,
            String category,
            Observation observation) {}

    /** An empty cell where there is nothing to say. */
    record Column(String name, Function<Cell, @Nullable Object> text) {}

    static Column column(String name, Function<Cell, @Nullable Object> text) {
        return new Column(name, text);
    }

    static SeriesTable of(Column... columns) {
        return new SeriesTable(List.of(columns));
    }

    /** A header and a row for each period and category. */
    String write(Series series) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(columns.stream().map(Column::name).toList());
            for (int i = 0; i < series.lastDays().size(); i++) {
                Series.Period period = series.period(i);
                Reporting reporting = series.reporting(i);
                for (String category : series.observations().keySet()) {
                    Observation observation = series.of(category).get(i);
                    csv.writeRecord(row(new Cell(series.request(), period, reporting, category, observation)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private List<String> row(Cell cell) {
        return columns.stream().map(column -> text(column.text().apply(cell))).toList();
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
