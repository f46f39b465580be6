package id.satunaker.analytics.http;

import static id.satunaker.analytics.http.SeriesTable.column;

import id.satunaker.analytics.http.SeriesTable.Cell;
import id.satunaker.analytics.indicator.Reporting;
import id.satunaker.analytics.indicator.Text;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** A series for spreadsheets: a row for each period and category, in the names of the JSON. */
final class SeriesCsv {
    private static final SeriesTable TABLE = SeriesTable.of(
            column("indicator", cell -> cell.request().indicator()),
            column("region", cell -> cell.request().region().code()),
            column("name", cell -> cell.request().region().name()),
            column("freq", cell -> cell.request().frequency()),
            column("date", cell -> cell.period().name()),
            column("by", SeriesCsv::dimension),
            column("category", cell -> cell.category()),
            column("value", cell -> cell.observation().value().value()),
            column("status", cell -> cell.observation().status()),
            column("unit", cell -> cell.request().indicator().unit()),
            column("numerator", cell -> cell.observation().value().numerator()),
            column("denominator", cell -> cell.observation().value().denominator()),
            column("denominatorVintage", SeriesCsv::vintage),
            column("released", cell -> ValueResponse.releasedValue(cell.observation())),
            column("revision", cell -> cell.observation().revision()),
            column("feed", SeriesCsv::feed),
            column("reporting", SeriesCsv::reporting),
            column("label", SeriesCsv::label));

    private SeriesCsv() {}

    static String write(Series series) {
        return TABLE.write(series);
    }

    private static @Nullable String dimension(Cell cell) {
        var by = cell.request().by();
        return by == null ? null : by.code();
    }

    static @Nullable YearMonth vintage(Cell cell) {
        return cell.observation().value().vintage();
    }

    static @Nullable String feed(Cell cell) {
        Feed feed = cell.period().feed();
        return feed == null ? null : feed.text();
    }

    /** Such as {@code 8/514}. */
    static @Nullable String reporting(Cell cell) {
        Reporting reporting = cell.reporting();
        return reporting == null ? null : reporting.regions() + "/" + reporting.of();
    }

    /** Both languages, since a file is passed on. */
    static @Nullable String label(Cell cell) {
        Text label = cell.request().indicator().factSheet().label();
        return label == null ? null : label.id() + " / " + label.en();
    }
}
