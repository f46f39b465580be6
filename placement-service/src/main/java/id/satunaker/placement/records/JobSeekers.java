package id.satunaker.placement.records;

import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.PlacementEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Shows registrations to those who may see them, with what they are on a day. */
public final class JobSeekers {
    private final PersonRecords<JobSeekerEvent> registrations;
    private final PersonRecords<PlacementEvent> placements;
    private final Validity validity;

    public JobSeekers(
            PersonRecords<JobSeekerEvent> registrations, PersonRecords<PlacementEvent> placements, Validity validity) {
        this.registrations = registrations;
        this.placements = placements;
        this.validity = validity;
    }

    /** The newest registration under the key, if there is one that the reader may see. */
    public Optional<JobSeekerOnDay> find(RecordKey key, Reader reader, LocalDate day) {
        if (!reader.seesPersonRecordsOf(key.participantId())) {
            return Optional.empty();
        }
        return registrations
                .find(key)
                .map(newest -> new JobSeekerOnDay(
                        newest.record().event(), newest.otherPersons(), day, status(newest.record(), reader, day)));
    }

    private JobSeekerStatus status(Known<JobSeekerEvent> registration, Reader reader, LocalDate day) {
        JobSeekerEvent event = registration.event();
        List<PlacementEvent> seen = placements.ofPersons(List.of(event.getPersonId())).stream()
                .filter(placement -> reader.seesInStatus(registration, placement))
                .map(Known::event)
                .toList();
        return new Person(event.getPersonId(), List.of(event), seen, validity).status(event, day);
    }
}
