package id.satunaker.analytics.http;

import static id.satunaker.analytics.http.SeriesTable.column;

import id.satunaker.analytics.http.SeriesTable.Cell;
import id.satunaker.analytics.http.SeriesTable.Column;
import id.satunaker.analytics.indicator.Dimension;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A series as SDMX-CSV 2.0: the three columns that say what each row is, the dimensions, the measure and the attributes. A
 * dimension that the series is not broken down by is {@code _T} (total), one that the indicator has no breakdown by is
 * {@code _Z} (not applicable); an area code has no dot, since SDMX ids cannot: {@code KD3216}.
 */
final class SdmxCsv {
    private static final String STRUCTURE_ID = "SATUNAKER:LABOUR_INDICATORS(1.0.0)";
    private static final String NOT_APPLICABLE = "_Z";
    private static final SeriesTable TABLE = new SeriesTable(columns());

    private SdmxCsv() {}

    static String write(Series series) {
        return TABLE.write(series);
    }

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                column("STRUCTURE", cell -> "dataflow"),
                column("STRUCTURE_ID", cell -> STRUCTURE_ID),
                column("ACTION", cell -> "I"),
                column("FREQ", cell -> cell.request().frequency()),
                column("REF_AREA", cell -> area(cell.request().region().code())),
                column("INDICATOR", cell -> cell.request().indicator())));
        dimensions().forEach(code -> columns.add(column(code, cell -> category(cell, code))));
        columns.addAll(List.of(
                column("TIME_PERIOD", cell -> cell.period().name()),
                column("OBS_VALUE", cell -> cell.observation().value().value()),
                column("OBS_STATUS", cell -> cell.observation().status()),
                column("UNIT_MEASURE", cell -> cell.request().indicator().unit()),
                column("DENOMINATOR_VINTAGE", SeriesCsv::vintage),
                column("RELEASED_VALUE", cell -> ValueResponse.releasedValue(cell.observation())),
                column("FEED", SeriesCsv::feed),
                column("REPORTING", SeriesCsv::reporting),
                column("COMMENT_OBS", SeriesCsv::label)));
        return columns;
    }

    private static Stream<String> dimensions() {
        return Arrays.stream(Dimension.values()).map(Dimension::code).distinct();
    }

    static String area(String code) {
        String digits = code.replace(".", "");
        return digits.equals(code) && !Character.isDigit(code.charAt(0)) ? code : "KD" + digits;
    }

    private static @Nullable Object category(Cell cell, String dimension) {
        SeriesRequest request = cell.request();
        if (request.by() != null && request.by().code().equals(dimension)) {
            return cell.category();
        }
        boolean hasDimension = request.indicator().dimensions().stream()
                .anyMatch(known -> known.code().equals(dimension));
        return hasDimension ? Series.TOTAL : NOT_APPLICABLE;
    }
}
