package id.satunaker.ingest.intake;

import id.satunaker.schemas.event.RecordKind;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** A sound item, ready to be stored: its kind, the sender's id of it, the key it is stored under and its event. */
public record Submission(RecordKind kind, String recordId, String key, SpecificRecord event) implements Examined {

    Verdict verdict(Fate fate) {
        return switch (fate) {
            case STORED -> new Verdict.Accepted(recordId);
            case UNKNOWN -> new Verdict.Retry(recordId);
            case TOO_LARGE -> new Verdict.Rejected(recordId, List.of(Code.RECORD_TOO_LARGE.ofItem()));
        };
    }

    @Override
    public String toString() {
        return kind + " event";
    }
}
