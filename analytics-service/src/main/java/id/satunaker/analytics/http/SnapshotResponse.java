package id.satunaker.analytics.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.satunaker.analytics.indicator.FactSheet;
import id.satunaker.analytics.indicator.Figures;
import id.satunaker.analytics.indicator.Text;
import id.satunaker.schemas.region.Region;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.util.RawValue;

/** Some or all areas with data on one day of one frame; each area is the JSON of an {@link Area}, written before. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SnapshotResponse(
        String frame, LocalDate date, Text label, @Nullable String notice, List<RawValue> regions) {

    static SnapshotResponse of(Edition edition, @Nullable String notice, List<RawValue> regions) {
        return new SnapshotResponse(
                edition.figures().frame().toString(), edition.date(), FactSheet.LABEL, notice, regions);
    }

    /** One area and all of its indicators. */
    record Area(AreaResponse region, Map<String, ValueResponse> indicators) {
        static Area of(Region region, Figures figures, LocalDate date) {
            return new Area(AreaResponse.of(region, figures), ValueResponse.all(figures, region.code(), date));
        }
    }
}
