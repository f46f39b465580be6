package id.satunaker.placement.records;

import id.satunaker.schemas.event.Envelope;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names a record of a kind: who publishes it and by what id, each 1-64 of {@code A-Z a-z 0-9 . _ : -}. */
public record RecordKey(String participantId, String recordId) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final String SEPARATOR = "/";

    public static RecordKey of(Envelope envelope) {
        return new RecordKey(envelope.getParticipantId(), envelope.getRecordId());
    }

    /** The key that {@code participantId/recordId} stands for, if it is one. */
    public static Optional<RecordKey> parse(String text) {
        String[] parts = text.split(SEPARATOR, -1);
        return parts.length == 2 && isId(parts[0]) && isId(parts[1])
                ? Optional.of(new RecordKey(parts[0], parts[1]))
                : Optional.empty();
    }

    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    @Override
    public String toString() {
        return participantId + SEPARATOR + recordId;
    }
}
