package id.satunaker.analytics.indicator;

import id.satunaker.schemas.event.Envelope;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Which version of a record is current (R1). */
final class Versions {
    private Versions() {}

    /**
     * The current versions after one more event of the same person, ordered by record key; the same list when the event is
     * no newer than what is known. Retracted versions stay: an older event that comes later must find them.
     */
    static <E> List<E> merge(List<E> current, E event, Function<E, Envelope> envelope) {
        Envelope arriving = envelope.apply(event);
        int place = 0;
        while (place < current.size()) {
            Envelope known = envelope.apply(current.get(place));
            int order = compareRecords(known, arriving);
            if (order == 0) {
                return supersedes(arriving, known) ? replaced(current, place, event) : current;
            }
            if (order > 0) {
                break;
            }
            place++;
        }
        List<E> merged = new ArrayList<>(current);
        merged.add(place, event);
        return List.copyOf(merged);
    }

    /** By recordedAt, then by eventId: hexadecimal digits of one case compare as the bytes they stand for. */
    static boolean supersedes(Envelope arriving, Envelope known) {
        int order = arriving.getRecordedAt().compareTo(known.getRecordedAt());
        return order > 0 || (order == 0 && arriving.getEventId().compareTo(known.getEventId()) > 0);
    }

    static int compareRecords(Envelope one, Envelope other) {
        int order = one.getParticipantId().compareTo(other.getParticipantId());
        return order != 0 ? order : one.getRecordId().compareTo(other.getRecordId());
    }

    private static <E> List<E> replaced(List<E> current, int place, E event) {
        List<E> merged = new ArrayList<>(current);
        merged.set(place, event);
        return List.copyOf(merged);
    }
}
