package id.satunaker.ingest.intake;

import java.util.Optional;
import java.util.Set;

/** The participant that sends a request, from its credential, and the regions it may write job seekers and vacancies of. */
public record Sender(String participantId, Set<String> regions) {
    private static final String ALL_REGIONS = "*";

    /** A sender, unless the id cannot be part of a record key. */
    public static Optional<Sender> of(String participantId, Set<String> regions) {
        return RecordIds.isValid(participantId) ? Optional.of(new Sender(participantId, regions)) : Optional.empty();
    }

    boolean owns(String regionCode) {
        return regions.contains(regionCode) || regions.contains(ALL_REGIONS);
    }
}
