package id.satunaker.analytics.page;

import id.satunaker.analytics.indicator.FactSheet;
import id.satunaker.analytics.indicator.Indicator;
import java.util.Arrays;
import java.util.List;

/** An indicator of an area, on each of the dates of its table. */
record IndicatorRow(String code, String name, String unit, List<Shown> figures) {

    static List<IndicatorRow> all(String area, PageFigures figures) {
        return Arrays.stream(Indicator.values())
                .map(indicator -> of(indicator, area, figures))
                .toList();
    }

    private static IndicatorRow of(Indicator indicator, String area, PageFigures figures) {
        FactSheet sheet = indicator.factSheet();
        return new IndicatorRow(
                indicator.name(),
                figures.language().of(sheet.name()),
                figures.language().of(sheet.unit()),
                DayBefore.ALL.stream()
                        .map(day -> figures.shownBefore(day.days(), indicator, area))
                        .toList());
    }
}
