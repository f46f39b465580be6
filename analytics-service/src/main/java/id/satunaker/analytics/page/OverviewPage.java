package id.satunaker.analytics.page;

import id.satunaker.analytics.indicator.FactSheet;
import id.satunaker.analytics.indicator.Indicator;
import id.satunaker.schemas.region.Region;
import id.satunaker.schemas.region.Regions;
import java.util.List;

/**
 * The first view: the nation's headline, the areas with data by rank, and how fresh that is.
 *
 * @param columns the figures by which areas stand in the table
 * @param levels the nation, the provinces, and the kabupaten and kota
 */
record OverviewPage(
        PageFrame frame,
        Situation situation,
        List<HeadlineItem> headline,
        List<Column> columns,
        List<Rows> levels,
        boolean hasData,
        List<FeedRow> feeds) {
    private static final String NATION = "ID";

    /** An indicator, as its fact sheet says. */
    record Column(String name, String unit) {
        static Column of(Indicator indicator, Language language) {
            FactSheet sheet = indicator.factSheet();
            return new Column(language.of(sheet.name()), language.of(sheet.unit()));
        }
    }

    /** The areas of one level. */
    record Rows(List<AreaRow> areas) {}

    static OverviewPage of(PageFrame frame, PageFigures figures) {
        Region nation = Regions.find(NATION).orElseThrow();
        List<AreaRow> provinces = AreaRow.ranked(area -> area.level() == Region.Level.PROVINCE, figures);
        return new OverviewPage(
                frame,
                Situation.of(nation, figures),
                HeadlineItem.all(figures.headline(NATION), figures.language()),
                AreaRow.COLUMNS.stream()
                        .map(indicator -> Column.of(indicator, figures.language()))
                        .toList(),
                List.of(
                        new Rows(List.of(AreaRow.of(nation, figures))),
                        new Rows(provinces),
                        new Rows(AreaRow.ranked(area -> Regions.isRegion(area.code()), figures))),
                !provinces.isEmpty(),
                FeedRow.all(figures));
    }
}
