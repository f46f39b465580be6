package id.satunaker.analytics.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.satunaker.analytics.indicator.FactSheet;
import id.satunaker.analytics.indicator.Publication;
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

    static RegionFiguresResponse of(Region region, Publication publication, LocalDate date, @Nullable String notice) {
        return new RegionFiguresResponse(
                AreaResponse.of(region, publication, date),
                date,
                publication.frame().toString(),
                FactSheet.LABEL,
                notice,
                ValueResponse.all(publication, region.code(), date));
    }
}
