package id.satunaker.ingest.intake;

import id.satunaker.schemas.event.Participant;
import id.satunaker.schemas.event.ParticipantKind;
import id.satunaker.schemas.event.ParticipantStatus;
import java.util.Collection;
import java.util.Set;

/**
 * The participant that sends a request: what its agreement and its credential both allow is allowed.
 *
 * @param regions that the credential names, or {@code *} for all
 */
public record Sender(Participant agreement, Set<String> regions) implements Admission {
    private static final String ALL_REGIONS = "*";

    public String participantId() {
        return agreement.getParticipantId();
    }

    /** Whether what it sends is examined and answered, but never published. */
    public boolean isTest() {
        return agreement.getStatus() == ParticipantStatus.TEST;
    }

    /** Whether it is the ministry, which alone writes reference data. */
    public boolean isMinistry() {
        return agreement.getKind() == ParticipantKind.MINISTRY;
    }

    boolean mayWrite(ItemKind kind) {
        return kind.record().map(agreement.getRecordKinds()::contains).orElseGet(this::isMinistry);
    }

    boolean owns(String regionCode) {
        return contains(regions, regionCode) && contains(agreement.getRegions(), regionCode);
    }

    private static boolean contains(Collection<String> regions, String regionCode) {
        return regions.contains(regionCode) || regions.contains(ALL_REGIONS);
    }
}
