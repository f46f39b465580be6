package id.satunaker.ingest.http;

import java.util.HashMap;
import java.util.Map;

/** The bytes of bodies that the process holds now, in all and by participant: of what there is, one may have half. Thread-safe. */
final class InFlight {
    private final long most;
    private final Map<String, Long> byParticipant = new HashMap<>();
    private long all;

    InFlight(long most) {
        this.most = most;
    }

    /** Whether there was room, and if so it is taken until it is given back. */
    enum Room {
        TAKEN,
        OWN_SHARE_IS_FULL,
        ALL_IS_FULL
    }

    synchronized Room take(String participantId, long bytes) {
        long own = byParticipant.getOrDefault(participantId, 0L);
        if (own + bytes > most / 2) {
            return Room.OWN_SHARE_IS_FULL;
        }
        if (all + bytes > most) {
            return Room.ALL_IS_FULL;
        }
        all += bytes;
        byParticipant.put(participantId, own + bytes);
        return Room.TAKEN;
    }

    synchronized void giveBack(String participantId, long bytes) {
        all -= bytes;
        byParticipant.computeIfPresent(participantId, (id, own) -> own == bytes ? null : own - bytes);
    }

    synchronized long bytes() {
        return all;
    }
}
