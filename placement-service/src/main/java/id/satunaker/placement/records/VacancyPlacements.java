package id.satunaker.placement.records;

import id.satunaker.schemas.event.PlacementEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks up the placements that name a vacancy, whichever of them came first. */
public interface VacancyPlacements {

    /**
     * The current, not retracted ones that the reader may see, by key, of so many keys after the given one. One that names
     * the vacancy all the while is on exactly one page; where a key is used for several persons, all are on the same.
     */
    Page page(RecordKey vacancy, Reader reader, @Nullable RecordKey after, int keys);

    /** {@code next} is the last key of the page where more may follow. */
    record Page(List<PlacementEvent> placements, @Nullable RecordKey next) {}
}
