package id.satunaker.ingest.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of one item, and the sender's id of it where it has one that may be shown. */
public sealed interface Verdict {

    @Nullable
    String recordId();

    /** It is stored. */
    record Accepted(@Nullable String recordId) implements Verdict {}

    /**
     * It is not stored and never will be.
     *
     * @param violations the first 50 of them, more than any item has that is not made to have many
     */
    record Rejected(@Nullable String recordId, List<Violation> violations) implements Verdict, Examined {
        private static final int MOST = 50;

        public Rejected {
            violations = List.copyOf(violations.subList(0, Math.min(MOST, violations.size())));
        }
    }

    /** Nobody knows: it may be stored, now or later, and to send it again unchanged is always right. The code says why. */
    record Retry(@Nullable String recordId, Code code) implements Verdict {}
}
