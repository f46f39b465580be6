package id.satunaker.placement.records;

import id.satunaker.schemas.event.PlacementEvent;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A placement with what the vacancy that it names is on a day, if there is that vacancy; {@code otherPersons} are placed
 * under the same key, where that was asked.
 */
public record PlacementOnDay(
        PlacementEvent event,
        @Nullable Integer otherPersons,
        LocalDate day,
        @Nullable VacancyStatus vacancyStatus) {

    /** The vacancy that the placement names. */
    static Optional<RecordKey> vacancy(PlacementEvent event) {
        return Optional.ofNullable(event.getPlacement().getVacancy()).flatMap(RecordKey::parse);
    }
}
