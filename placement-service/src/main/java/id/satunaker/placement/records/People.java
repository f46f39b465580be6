package id.satunaker.placement.records;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import id.satunaker.schemas.event.JobSeekerEvent;
import id.satunaker.schemas.event.PlacementEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts together what all participants know of a person; for the ministry only. */
public final class People {
    private final PersonIds ids;
    private final PersonRecords<JobSeekerEvent> registrations;
    private final PersonRecords<PlacementEvent> placements;
    private final Validity validity;

    public People(
            PersonIds ids,
            PersonRecords<JobSeekerEvent> registrations,
            PersonRecords<PlacementEvent> placements,
            Validity validity) {
        this.ids = ids;
        this.registrations = registrations;
        this.placements = placements;
        this.validity = validity;
    }

    /** Some persons in order of their ids; {@code next} is the last of them where more may follow. */
    public record Page(List<Person> persons, @Nullable String next) {}

    /** The person, if any record of them is not retracted. */
    public Optional<Person> find(String personId) {
        return ofIds(List.of(personId)).stream().findFirst();
    }

    public Page page(@Nullable String after, int limit) {
        List<String> found = ids.page(after, limit + 1);
        List<String> page = found.subList(0, Math.min(limit, found.size()));
        return new Page(ofIds(page), found.size() > limit ? page.get(limit - 1) : null);
    }

    /** Somebody whose last record was retracted since the ids were read is no longer there. */
    private List<Person> ofIds(List<String> personIds) {
        Map<String, List<JobSeekerEvent>> registered =
                byPerson(registrations.ofPersons(personIds), JobSeekerEvent::getPersonId);
        Map<String, List<PlacementEvent>> placed =
                byPerson(placements.ofPersons(personIds), PlacementEvent::getPersonId);
        return personIds.stream()
                .filter(id -> registered.containsKey(id) || placed.containsKey(id))
                .map(id -> new Person(
                        id, registered.getOrDefault(id, List.of()), placed.getOrDefault(id, List.of()), validity))
                .toList();
    }

    private static <E> Map<String, List<E>> byPerson(List<Known<E>> records, Function<E, String> person) {
        return records.stream().map(Known::event).collect(groupingBy(person, mapping(event -> event, toList())));
    }
}
