package id.satunaker.analytics.page;

import id.satunaker.analytics.indicator.Headline;
import id.satunaker.analytics.indicator.Layoffs;
import id.satunaker.schemas.region.Region;
import id.satunaker.schemas.region.Regions;
import java.util.List;
import java.util.stream.Stream;

/**
 * The page of one area.
 *
 * @param warned whether layoffs are far above those of the weeks before
 * @param above the areas that it lies in, the nation first
 * @param below its parts
 */
record RegionPage(
        PageFrame frame,
        String code,
        String name,
        Situation situation,
        List<HeadlineItem> headline,
        Shown layoffs,
        Shown layoffsExpected,
        boolean warned,
        List<DayBefore.Head> dates,
        List<IndicatorRow> indicators,
        List<AreaLink> above,
        List<AreaLink> below) {
    private static final String NATION = "ID";

    List<String> modules() {
        return Modules.REGION;
    }

    static RegionPage of(Region area, PageFrame frame, PageFigures figures) {
        Headline headline = figures.headline(area.code());
        Layoffs layoffs = headline.layoffs();
        return new RegionPage(
                frame,
                area.code(),
                area.name(),
                Situation.of(area, figures),
                HeadlineItem.all(headline, figures.language()),
                Shown.of("LAYOFF7", layoffs.last7(), figures.language()),
                Shown.of("LAYOFF_EXPECTED7", layoffs.expected7(), figures.language()),
                layoffs.areFarAboveExpected(),
                DayBefore.heads(figures),
                IndicatorRow.all(area.code(), figures),
                links(above(area), figures),
                links(below(area), figures));
    }

    private static List<AreaLink> links(Stream<Region> areas, PageFigures figures) {
        return areas.map(area -> AreaLink.of(area, figures)).toList();
    }

    private static Stream<Region> above(Region area) {
        return Stream.of(NATION, Regions.provinceOf(area.code()))
                .distinct()
                .filter(code -> !code.equals(area.code()))
                .flatMap(code -> Regions.find(code).stream());
    }

    private static Stream<Region> below(Region area) {
        return Regions.all().stream().filter(other -> switch (area.level()) {
            case NATION -> other.level() == Region.Level.PROVINCE;
            case PROVINCE ->
                Regions.isRegion(other.code())
                        && Regions.provinceOf(other.code()).equals(area.code());
            case KABUPATEN, KOTA -> false;
        });
    }
}
