package id.satunaker.ingest.http;

import id.satunaker.ingest.intake.Item;
import id.satunaker.ingest.intake.sheet.Header;
import id.satunaker.ingest.intake.sheet.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Items of one request that go one way together.
 *
 * @param rows the row of each item, or none where the items are no rows of a spreadsheet
 * @param header of those rows, or null
 */
record Batch(List<Item> items, List<Row> rows, @Nullable Header header) {

    static Batch of(List<Item> items) {
        return new Batch(items, List.of(), null);
    }

    int size() {
        return items.size();
    }
}
