package id.satunaker.analytics.page;

import id.satunaker.analytics.indicator.Indicator;
import id.satunaker.schemas.region.Region;
import id.satunaker.schemas.region.Regions;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** An area in a table, with a link to its page. */
record AreaRow(AreaLink area, List<Shown> figures) {
    static final List<Indicator> COLUMNS = List.of(Indicator.REG_U, Indicator.JFR30, Indicator.VAC);

    static AreaRow of(Region area, PageFigures figures) {
        return new AreaRow(
                AreaLink.of(area, figures),
                COLUMNS.stream()
                        .map(indicator -> figures.shown(indicator, area.code()))
                        .toList());
    }

    /** Those of a level that there are records of, the one with the greatest figure first. */
    static List<AreaRow> ranked(Predicate<Region> level, PageFigures figures) {
        return Regions.all().stream()
                .filter(level.and(area -> figures.areOf(area.code())))
                .sorted(byRank(figures))
                .map(area -> of(area, figures))
                .toList();
    }

    private static Comparator<Region> byRank(PageFigures figures) {
        return Comparator.<Region, BigDecimal>comparing(
                        area -> figures.on(COLUMNS.get(0), area.code()).value().value(),
                        Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(Region::code);
    }
}
