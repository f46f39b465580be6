package id.satunaker.ingest.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of one item, and the sender's id of it where it has one that may be shown. */
public sealed interface Verdict {

    @Nullable
    String recordId();

    /** It is stored. */
    record Accepted(@Nullable String recordId) implements Verdict {}

    /** It is not stored and never will be. */
    record Rejected(@Nullable String recordId, List<Violation> violations) implements Verdict, Examined {}

    /** Nobody knows: it may be stored, now or later, and to send it again unchanged is always right. The code says why. */
    record Retry(@Nullable String recordId, Code code) implements Verdict {}
}
