package id.satunaker.analytics.indicator;

import id.satunaker.schemas.region.Region;
import id.satunaker.schemas.region.Regions;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How fresh the data of a region that has signed is.
 *
 * @param lastHeardOn the last day, of thirty, on which anything came from its participant
 * @param lag LAG: hours from when events were recorded to when they came in, their median; at a night of the day before,
 *     since its own had just begun
 */
public record RegionFeed(Region region, Optional<LocalDate> lastHeardOn, Observation lag) {
    private static final int DAYS = 30;
    private static final String NATION = "ID";

    /** Of all regions that have signed by a day, by code. */
    public static List<RegionFeed> all(Publication publication, LocalDate day) {
        boolean isNight = publication.night().filter(day::equals).isPresent();
        LocalDate dayOfLag = isNight ? day.minusDays(1) : day;
        return publication.signatories(NATION, day).stream()
                .flatMap(code -> Regions.find(code).stream())
                .sorted(Comparator.comparing(Region::code))
                .map(region -> new RegionFeed(
                        region,
                        publication.lastHeard(region.code(), day, DAYS),
                        publication.on(dayOfLag, Indicator.LAG, region.code())))
                .toList();
    }
}
