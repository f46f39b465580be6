package id.satunaker.analytics.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.satunaker.analytics.indicator.Publication;
import id.satunaker.analytics.indicator.Reporting;
import id.satunaker.schemas.region.Region;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The area that figures are about.
 *
 * @param reporting stands wherever a province or the nation is shown
 * @param feed {@code silent} where nothing came from the region's participant on the day, which keeps its values
 * @param night where the figures are the open ones: the day in whose night they were taken
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AreaResponse(
        String code,
        String name,
        Region.Level level,
        @Nullable Reporting reporting,
        @Nullable Feed feed,
        @Nullable LocalDate night) {
    static AreaResponse of(Region region, Publication publication, LocalDate date) {
        return new AreaResponse(
                region.code(),
                region.name(),
                region.level(),
                Reporting.of(region, publication, date),
                Feed.of(region.code(), publication, date),
                publication.night().orElse(null));
    }
}
