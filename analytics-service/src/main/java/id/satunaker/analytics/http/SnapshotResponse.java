package id.satunaker.analytics.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.satunaker.analytics.indicator.FactSheet;
import id.satunaker.analytics.indicator.Publication;
import id.satunaker.analytics.indicator.Text;
import id.satunaker.schemas.region.Region;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.util.RawValue;

/**
 * All areas, or the changed ones, on one day of one frame; each area is the JSON of an {@link Area}, written before.
 *
 * @param night the day in whose night the open figures among them were taken
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SnapshotResponse(
        String frame,
        LocalDate date,
        @Nullable LocalDate night,
        Text label,
        @Nullable String notice,
        List<RawValue> regions) {

    static SnapshotResponse of(Edition edition, @Nullable String notice, List<RawValue> regions) {
        return new SnapshotResponse(
                edition.frame(), edition.date(), edition.night().orElse(null), FactSheet.LABEL, notice, regions);
    }

    /** One area and all of its indicators. */
    record Area(AreaResponse region, Map<String, ValueResponse> indicators) {
        static Area of(Region region, Publication publication, LocalDate date) {
            return new Area(
                    AreaResponse.of(region, publication, date), ValueResponse.all(publication, region.code(), date));
        }
    }
}
