package id.satunaker.placement.records.quality;

import id.satunaker.placement.records.PersonRecord;
import id.satunaker.placement.records.RecordKey;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A record that a rule has found, with the facts that its publisher needs to act, by name.
 *
 * @param personId null where the kind has no person
 * @param facts texts, whole numbers, days and instants; what is unknown is absent
 */
public record QualityFinding(
        QualityRule.Kind kind, Place place, @Nullable String personId, String regionCode, Map<String, Object> facts) {

    /** The person's record that was found; none where what was found is no person's. */
    public Stream<PersonRecord> personRecord() {
        return Stream.ofNullable(personId)
                .map(person -> new PersonRecord(PersonRecord.Kind.valueOf(kind.name()), place.key(), person));
    }

    /**
     * Where a finding stands among those of its rule. Several persons' records may share a key; the event of the current
     * version, empty where there is none, tells them apart without telling the person.
     */
    public record Place(RecordKey key, String eventId) {
        private static final String SEPARATOR = "/";

        /** The place that {@code participantId/recordId} or {@code participantId/recordId/eventId} stands for. */
        public static Optional<Place> parse(String text) {
            String[] parts = text.split(SEPARATOR, 3);
            if (parts.length < 2 || (parts.length == 3 && !RecordKey.isId(parts[2]))) {
                return Optional.empty();
            }
            return RecordKey.parse(parts[0] + SEPARATOR + parts[1])
                    .map(key -> new Place(key, parts.length == 3 ? parts[2] : ""));
        }

        @Override
        public String toString() {
            return eventId.isEmpty() ? key.toString() : key + SEPARATOR + eventId;
        }
    }
}
