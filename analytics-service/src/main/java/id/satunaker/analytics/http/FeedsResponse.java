package id.satunaker.analytics.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.satunaker.analytics.indicator.Publication;
import id.satunaker.analytics.indicator.RegionFeed;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How fresh the data of every region that has signed is. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FeedsResponse(
        LocalDate date,
        String frame,
        @Nullable LocalDate night,
        @Nullable String notice,
        List<Feeding> feeds) {

    /**
     * A region's.
     *
     * @param lastHeardOn the last day, of thirty, on which anything came; null where nothing did
     * @param lag hours
     */
    record Feeding(
            AreaResponse region,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            LocalDate lastHeardOn,

            ValueResponse lag) {
        static Feeding of(RegionFeed feed, Publication publication, LocalDate date) {
            return new Feeding(
                    AreaResponse.of(feed.region(), publication, date),
                    feed.lastHeardOn().orElse(null),
                    ValueResponse.of(feed.lag()));
        }
    }

    static FeedsResponse of(Publication publication, LocalDate date, @Nullable String notice) {
        return new FeedsResponse(
                date,
                publication.frame().toString(),
                publication.night().orElse(null),
                notice,
                RegionFeed.all(publication, date).stream()
                        .map(feed -> Feeding.of(feed, publication, date))
                        .toList());
    }
}
