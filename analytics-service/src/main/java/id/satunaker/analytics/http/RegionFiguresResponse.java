package id.satunaker.analytics.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.satunaker.analytics.indicator.FactSheet;
import id.satunaker.analytics.indicator.Figures;
import id.satunaker.analytics.indicator.Text;
import id.satunaker.schemas.region.Region;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One area on one day; an area without data has zeros, since a count is never missing. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RegionFiguresResponse(
        AreaResponse region,
        LocalDate date,
        String frame,
        Text label,
        @Nullable String notice,
        Map<String, ValueResponse> indicators) {

    static RegionFiguresResponse of(Region region, Figures figures, LocalDate date, @Nullable String notice) {
        return new RegionFiguresResponse(
                AreaResponse.of(region, figures),
                date,
                figures.frame().toString(),
                FactSheet.LABEL,
                notice,
                ValueResponse.all(figures, region.code(), date));
    }
}
