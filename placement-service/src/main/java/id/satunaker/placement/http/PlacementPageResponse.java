package id.satunaker.placement.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.satunaker.placement.records.PlacementOnDay;
import id.satunaker.placement.records.Reader;
import id.satunaker.placement.records.RecordKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of placements; {@code next} is the {@code after} of the next page, absent on the last. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlacementPageResponse(
        List<PlacementResponse> placements, @Nullable String next) {

    static PlacementPageResponse of(List<PlacementOnDay> placements, @Nullable RecordKey next, Reader reader) {
        return new PlacementPageResponse(
                placements.stream()
                        .map(placement -> PlacementResponse.of(placement, reader))
                        .toList(),
                next == null ? null : next.toString());
    }
}
