package id.satunaker.placement.records;

import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.PlacementEvent;
import java.util.stream.Stream;

/** Names one record of one person, of either kind, for the audit. */
public record PersonRecord(Kind kind, RecordKey key, String personId) {

    /** The kinds of record that belong to a person. */
    public enum Kind {
        JOB_SEEKER,
        PLACEMENT
    }

    public static PersonRecord of(JobSeekerEvent event) {
        return new PersonRecord(Kind.JOB_SEEKER, RecordKey.of(event.getEnvelope()), event.getPersonId());
    }

    public static PersonRecord of(PlacementEvent event) {
        return new PersonRecord(Kind.PLACEMENT, RecordKey.of(event.getEnvelope()), event.getPersonId());
    }

    /** All that is known of the person. */
    public static Stream<PersonRecord> of(Person person) {
        return Stream.concat(
                person.registrations().stream().map(PersonRecord::of),
                person.placements().stream().map(PersonRecord::of));
    }
}
