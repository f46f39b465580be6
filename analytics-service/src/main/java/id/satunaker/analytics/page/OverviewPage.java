package id.satunaker.analytics.page;

import id.satunaker.analytics.indicator.Indicator;
import id.satunaker.schemas.region.Region;
import id.satunaker.schemas.region.Regions;
import java.util.List;
import java.util.stream.Stream;

/**
 * The first view: the nation's headline, the areas with data by rank, and how fresh that is.
 *
 * @param columns the indicators of the table of areas
 * @param definitions the indicators of the page
 * @param levels the nation, the provinces, and the kabupaten and kota
 */
record OverviewPage(
        PageFrame frame,
        Situation situation,
        List<HeadlineItem> headline,
        List<Definition> columns,
        List<Definition> definitions,
        List<Rows> levels,
        boolean hasData,
        List<FeedRow> feeds) {
    private static final String NATION = "ID";

    /** The areas of one level. */
    record Rows(List<AreaRow> areas) {}

    List<String> modules() {
        return Modules.OVERVIEW;
    }

    static OverviewPage of(PageFrame frame, PageFigures figures) {
        Region nation = Regions.find(NATION).orElseThrow();
        List<AreaRow> provinces = AreaRow.ranked(area -> area.level() == Region.Level.PROVINCE, figures);
        return new OverviewPage(
                frame,
                Situation.of(nation, figures),
                HeadlineItem.all(figures.headline(NATION), figures.language()),
                definitions(AreaRow.COLUMNS.stream(), figures),
                definitions(Stream.concat(HeadlineItem.INDICATORS.stream(), AreaRow.COLUMNS.stream()), figures),
                List.of(
                        new Rows(List.of(AreaRow.of(nation, figures))),
                        new Rows(provinces),
                        new Rows(AreaRow.ranked(area -> Regions.isRegion(area.code()), figures))),
                !provinces.isEmpty(),
                FeedRow.all(figures));
    }

    private static List<Definition> definitions(Stream<Indicator> indicators, PageFigures figures) {
        return indicators
                .distinct()
                .map(indicator -> Definition.of(indicator, figures.language()))
                .toList();
    }
}
