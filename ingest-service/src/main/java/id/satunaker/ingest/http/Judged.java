package id.satunaker.ingest.http;

import id.satunaker.ingest.intake.Verdict;
import id.satunaker.ingest.intake.sheet.Header;
import java.util.List;

/** A batch and the verdict on each of its items, in order. */
record Judged(Batch batch, List<Verdict> verdicts) {

    /** What the sender is told of one item. */
    Told told(int position, long index) {
        Verdict verdict = verdicts.get(position);
        Header header = batch.header();
        return header == null
                ? new Told(index, verdict, null, null)
                : new Told(index, verdict, batch.rows().get(position).number(), header);
    }
}
