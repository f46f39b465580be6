package id.satunaker.placement.records;

import org.jspecify.annotations.Nullable;

/**
 * Who asks, and what they may see of persons: a participant the records it published, the ministry all of them.
 * Vacancies are open to every reader.
 */
public record Reader(@Nullable String participantId, boolean ministry) {

    /** Depends on nothing but the key, so that a refusal cannot tell whether the record exists. */
    public boolean seesPersonRecordsOf(String publisher) {
        return ministry || publisher.equals(participantId);
    }

    public boolean seesPersonIds() {
        return ministry;
    }
}
