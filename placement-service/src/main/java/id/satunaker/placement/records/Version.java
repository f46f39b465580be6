package id.satunaker.placement.records;

import id.satunaker.schemas.event.Envelope;
import java.time.Instant;
import java.util.Comparator;

/**
 * Which of two states of a record is current (R1): the one recorded later, on a tie the one whose event id is
 * bytewise greater. An event id is ASCII, so {@link String#compareTo} is bytewise.
 */
public record Version(Instant recordedAt, String eventId) implements Comparable<Version> {
    private static final Comparator<Version> ORDER =
            Comparator.comparing(Version::recordedAt).thenComparing(Version::eventId);

    public static Version of(Envelope envelope) {
        return new Version(envelope.getRecordedAt(), envelope.getEventId());
    }

    @Override
    public int compareTo(Version other) {
        return ORDER.compare(this, other);
    }
}
