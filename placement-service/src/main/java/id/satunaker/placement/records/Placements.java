package id.satunaker.placement.records;

import id.satunaker.schemas.event.PlacementEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows placements to those who may see them, with the vacancies that they name. */
public final class Placements {
    private final PersonRecords<PlacementEvent> placements;
    private final Vacancies vacancies;

    public Placements(PersonRecords<PlacementEvent> placements, Vacancies vacancies) {
        this.placements = placements;
        this.vacancies = vacancies;
    }

    /** The newest placement under the key, if there is one that the reader may see. */
    public Optional<PlacementOnDay> find(RecordKey key, Reader reader, LocalDate day) {
        if (!reader.seesPersonRecordsOf(key.participantId())) {
            return Optional.empty();
        }
        return placements.find(key).map(newest -> of(newest.record().event(), newest.otherPersons(), day));
    }

    private PlacementOnDay of(PlacementEvent event, int otherPersons, LocalDate day) {
        PlacementOnDay placement = onDay(List.of(event), day).get(0);
        return new PlacementOnDay(event, otherPersons, day, placement.vacancyStatus());
    }

    /** In their order, with their vacancies as they stand on the day. */
    public List<PlacementOnDay> onDay(List<PlacementEvent> events, LocalDate day) {
        Set<RecordKey> named = events.stream()
                .flatMap(event -> PlacementOnDay.vacancy(event).stream())
                .collect(Collectors.toSet());
        Map<RecordKey, VacancyStatus> statuses =
                vacancies.find(named, day).stream().collect(Collectors.toMap(VacancyPosts::key, VacancyPosts::status));
        return events.stream()
                .map(event -> new PlacementOnDay(event, null, day, status(event, statuses)))
                .toList();
    }

    private static @Nullable VacancyStatus status(PlacementEvent event, Map<RecordKey, VacancyStatus> statuses) {
        return PlacementOnDay.vacancy(event).map(statuses::get).orElse(null);
    }
}
