package id.satunaker.analytics.indicator;

import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.PlacementEvent;
import java.util.List;

/**
 * The current version of every record of one person (R1), retracted ones included, each list ordered by record key: the
 * same events in any order make equal persons.
 */
public record Person(List<JobSeekerEvent> registrations, List<PlacementEvent> placements) {
    public static final Person NONE = new Person(List.of(), List.of());

    public Person {
        registrations = List.copyOf(registrations);
        placements = List.copyOf(placements);
    }

    /** This person after a version of a registration; {@code this} when the version is not newer than what is known. */
    public Person with(JobSeekerEvent event) {
        List<JobSeekerEvent> merged = Versions.merge(registrations, event, JobSeekerEvent::getEnvelope);
        return merged == registrations ? this : new Person(merged, placements);
    }

    /** This person after a version of a placement; {@code this} when the version is not newer than what is known. */
    public Person with(PlacementEvent event) {
        List<PlacementEvent> merged = Versions.merge(placements, event, PlacementEvent::getEnvelope);
        return merged == placements ? this : new Person(registrations, merged);
    }
}
