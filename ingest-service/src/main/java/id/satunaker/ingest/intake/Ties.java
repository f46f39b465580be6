package id.satunaker.ingest.intake;

import id.satunaker.schemas.event.Envelope;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Finds, among the events of one topic's partition, the records whose current version is current by its eventId alone
 * (domain R1): as an eventId changes with the personId, another version might win once both are carried over.
 */
public final class Ties {
    private final MessageDigest sha256 = sha256();
    private final Map<UUID, Newest> records = new HashMap<>();

    /** The winner so far, and whether it has met its equal. */
    private record Newest(Instant recordedAt, String eventId, boolean isTied) {
        Newest or(Newest other) {
            int order = recordedAt.compareTo(other.recordedAt);
            if (order != 0) {
                return order > 0 ? this : other;
            }
            int tie = eventId.compareTo(other.eventId);
            if (tie == 0) {
                return this;
            }
            return new Newest(recordedAt, tie > 0 ? eventId : other.eventId, true);
        }
    }

    /** Takes one event, in any order and any number of times. */
    public void add(Submission.OfRecord stored) {
        Envelope envelope = stored.envelope();
        Newest version = new Newest(envelope.getRecordedAt(), envelope.getEventId(), false);
        records.merge(recordOf(stored), version, Newest::or);
    }

    /** The eventIds of the current versions that others tie with. */
    public Set<String> winners() {
        return records.values().stream()
                .filter(Newest::isTied)
                .map(Newest::eventId)
                .collect(Collectors.toSet());
    }

    /** Half a hash, since all records of a partition are held at once. */
    private UUID recordOf(Submission.OfRecord stored) {
        Envelope envelope = stored.envelope();
        String record = envelope.getParticipantId() + "/" + envelope.getRecordId() + "/" + stored.key();
        ByteBuffer hash = ByteBuffer.wrap(sha256.digest(record.getBytes(StandardCharsets.UTF_8)));
        return new UUID(hash.getLong(), hash.getLong());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
