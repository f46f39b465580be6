package id.satunaker.ingest.http;

import id.satunaker.ingest.http.ItemResult.ItemError;
import id.satunaker.ingest.intake.ItemKind;
import id.satunaker.ingest.intake.Written;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** What became of an upload: the counts, where it is stored, and why it did not succeed as a whole, if it did not. */
record Outcome(Upload upload, Tally tally, Written written, Optional<Refusal> refusal) {

    static Outcome of(Upload upload, Tally tally, Written written) {
        return new Outcome(upload, tally, written, upload.body().refusal().or(tally::refusal));
    }

    HttpStatus status() {
        return refusal.map(Refusal::status).orElse(tally.isAllAccepted() ? HttpStatus.OK : HttpStatus.MULTI_STATUS);
    }

    /** How far a reader of figures has to have read to see what was accepted; nobody waits for reference data. */
    Optional<String> writtenText() {
        return upload.kind() == ItemKind.LABOUR_FORCE ? Optional.empty() : written.text();
    }

    /** What is wrong with the header row of a spreadsheet. */
    List<ItemError> headerErrors(Texts texts) {
        SheetLayout layout = upload.body().layout();
        return layout == null
                ? List.of()
                : layout.header().flaws().stream()
                        .map(flaw -> ItemError.of(flaw.violation(), flaw.letter(), texts))
                        .toList();
    }

    /** Whether every item that was received was judged, and some were not accepted. */
    boolean hasRejectedRows() {
        boolean isWhole = upload.body().refusal().isEmpty();
        return upload.rejected() != null && isWhole && !tally.isAllAccepted();
    }
}
