package id.satunaker.ingest.intake;

import id.satunaker.schemas.event.Envelope;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What every item has, whatever its kind; a part that is missing or refused is null. */
record Heading(
        @Nullable String recordId,
        @Nullable String regionCode,
        @Nullable Instant recordedAt,
        boolean retracted) {
    private static final Set<String> FIELDS = Set.of("recordId", "regionCode", "recordedAt", "retracted");

    /** The names of these fields and of those given. */
    static Set<String> fieldsAnd(String... others) {
        Set<String> all = new TreeSet<>(FIELDS);
        all.addAll(Set.of(others));
        return Set.copyOf(all);
    }

    static Heading in(Fields fields, Instant now, @Nullable String regionCode) {
        return new Heading(RecordIds.in(fields), regionCode, RecordedAt.in(fields, now), fields.flag("retracted"));
    }

    /** The envelope but for its eventId, once the item is known to be sound. */
    Envelope.Builder envelope(Reception reception, int personKeyVersion) {
        return Envelope.newBuilder()
                .setEventId("")
                .setParticipantId(reception.sender().participantId())
                .setRecordId(recordId)
                .setRecordedAt(recordedAt)
                .setReceivedAt(reception.receivedAt())
                .setRegionCode(regionCode)
                .setRetracted(retracted)
                .setPersonKeyVersion(personKeyVersion);
    }
}
