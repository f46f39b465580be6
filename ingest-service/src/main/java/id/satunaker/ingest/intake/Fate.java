package id.satunaker.ingest.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of an event that was given to a {@link Publisher}. */
public enum Fate {
    /** It is there, for good. */
    STORED,
    /** It is not there and never will be, since it is larger than the store takes. */
    TOO_LARGE,
    /** It may be there, or may still come to be there; as all that follow, which also say what the trouble is. */
    UNKNOWN,
    /** Fewer copies of the store are up than an event needs to be safe. */
    TOO_FEW_REPLICAS,
    /** The store has no place for events of this kind. */
    TOPIC_MISSING,
    /** This service may not write there. */
    DENIED,
    /** How events are written is not known yet. */
    REGISTRY_AWAY;

    /** What the sender of an item is told once this is its fate. */
    Verdict verdict(@Nullable String recordId) {
        return switch (this) {
            case STORED -> new Verdict.Accepted(recordId);
            case TOO_LARGE -> new Verdict.Rejected(recordId, List.of(Code.RECORD_TOO_LARGE.ofItem()));
            case UNKNOWN -> new Verdict.Retry(recordId, Code.STORE_UNKNOWN);
            case TOO_FEW_REPLICAS -> new Verdict.Retry(recordId, Code.STORE_TOO_FEW_REPLICAS);
            case TOPIC_MISSING -> new Verdict.Retry(recordId, Code.STORE_TOPIC_MISSING);
            case DENIED -> new Verdict.Retry(recordId, Code.STORE_DENIED);
            case REGISTRY_AWAY -> new Verdict.Retry(recordId, Code.STORE_REGISTRY_AWAY);
        };
    }

    /** Whether it will never be another. */
    public boolean isSettled() {
        return this == STORED || this == TOO_LARGE;
    }
}
