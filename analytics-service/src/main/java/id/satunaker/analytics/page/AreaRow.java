package id.satunaker.analytics.page;

import id.satunaker.analytics.indicator.Indicator;
import id.satunaker.schemas.region.Region;
import id.satunaker.schemas.region.Regions;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

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
                .map(area -> Ranked.of(area, figures))
                .sorted(Ranked.ORDER)
                .map(ranked -> of(ranked.area(), figures))
                .toList();
    }

    private record Ranked(Region area, @Nullable BigDecimal value) {
        static final Comparator<Ranked> ORDER = Comparator.comparing(
                        Ranked::value, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()))
                .thenComparing(ranked -> ranked.area().code());

        static Ranked of(Region area, PageFigures figures) {
            return new Ranked(
                    area, figures.on(COLUMNS.get(0), area.code()).value().value());
        }
    }
}
