package id.satunaker.analytics.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.satunaker.analytics.indicator.Figures;
import id.satunaker.schemas.region.Region;
import org.jspecify.annotations.Nullable;

/** The area that figures are about; {@code reporting} stands wherever a province or the nation is shown. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AreaResponse(
        String code,
        String name,
        Region.Level level,
        @Nullable Reporting reporting) {
    static AreaResponse of(Region region, Figures figures) {
        return new AreaResponse(region.code(), region.name(), region.level(), Reporting.of(region, figures));
    }
}
