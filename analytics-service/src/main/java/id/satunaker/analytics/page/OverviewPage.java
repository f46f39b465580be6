package id.satunaker.analytics.page;

import id.satunaker.analytics.indicator.Headline;
import id.satunaker.analytics.indicator.Publication;
import id.satunaker.analytics.indicator.RegionFeed;
import id.satunaker.schemas.region.Region;
import id.satunaker.schemas.region.Regions;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The first view: the nation's headline, the regions with data, and how fresh that is. */
record OverviewPage(
        PageFrame frame,
        Situation situation,
        List<HeadlineItem> headline,
        List<String> columns,
        List<AreaRow> nation,
        List<AreaRow> areas,
        List<FeedRow> feeds) {
    private static final String NATION = "ID";

    static OverviewPage of(Publication publication, LocalDate date, PageFrame frame, Address address) {
        Region nation = Regions.find(NATION).orElseThrow();
        return new OverviewPage(
                frame,
                Situation.of(publication, nation, date, address.language()),
                HeadlineItem.all(Headline.of(publication, NATION, date), address.language()),
                AreaRow.COLUMNS.stream()
                        .map(indicator ->
                                address.language().of(indicator.factSheet().name()))
                        .toList(),
                List.of(AreaRow.of(nation, publication, date, address)),
                regions(publication)
                        .map(region -> AreaRow.of(region, publication, date, address))
                        .toList(),
                RegionFeed.all(publication, date).stream()
                        .map(feed -> FeedRow.of(feed, address))
                        .toList());
    }

    private static Stream<Region> regions(Publication publication) {
        return publication.areas().stream()
                .filter(Regions::isRegion)
                .flatMap(code -> Regions.find(code).stream())
                .sorted(Comparator.comparing(Region::code));
    }
}
