package id.satunaker.ingest.http;

import id.satunaker.ingest.intake.Verdict;
import id.satunaker.ingest.intake.sheet.Header;
import java.util.List;

/** A batch and the verdict on each of its items, in order. */
record Judged(Batch batch, List<Verdict> verdicts) {

    /** What the sender is told of one item. */
    ItemResult result(int position, long index) {
        ItemResult result = ItemResult.of(index, verdicts.get(position));
        Header header = batch.header();
        return header == null ? result : result.at(batch.rows().get(position), header);
    }
}
