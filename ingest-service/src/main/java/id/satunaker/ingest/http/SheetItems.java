package id.satunaker.ingest.http;

import id.satunaker.ingest.intake.Item;
import id.satunaker.ingest.intake.sheet.Header;
import id.satunaker.ingest.intake.sheet.Row;
import id.satunaker.ingest.intake.sheet.SheetReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The items of a spreadsheet's rows, up to the first refusal; used by one signal at a time. */
final class SheetItems {
    private final SheetReader reader;
    private final long most;
    private long count;
    private @Nullable Refusal refusal;

    SheetItems(SheetReader reader, long most) {
        this.reader = reader;
        this.most = most;
    }

    /** The next rows as batches; none once there is a refusal. */
    List<Batch> batches(List<Row> rows) {
        List<Batch> batches = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        List<Row> itemRows = new ArrayList<>();
        for (Row row : rows) {
            Item item = read(row);
            if (item != null) {
                items.add(item);
                itemRows.add(row);
            }
            if (items.size() == Body.BATCH) {
                batches.add(new Batch(items, itemRows, reader.header()));
                items = new ArrayList<>();
                itemRows = new ArrayList<>();
            }
        }
        if (!items.isEmpty()) {
            batches.add(new Batch(items, itemRows, reader.header()));
        }
        return batches;
    }

    private @Nullable Item read(Row row) {
        if (refusal != null) {
            return null;
        }
        Item item = reader.read(row);
        Header header = reader.header();
        if (header != null && !header.flaws().isEmpty()) {
            refusal = Refusal.HEADER_INVALID;
            return null;
        }
        count += item == null ? 0 : 1;
        if (count > most) {
            refusal = Refusal.TOO_MANY_ITEMS;
            return null;
        }
        return item;
    }

    /** Ends the items; the first reason counts. */
    void end(Refusal why) {
        if (refusal == null) {
            refusal = why;
        }
    }

    Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** How the sheet is laid out, or null if it has no header. */
    @Nullable
    SheetLayout layout(char separator) {
        Header header = reader.header();
        return header == null ? null : new SheetLayout(header, separator);
    }
}
