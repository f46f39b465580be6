package id.satunaker.analytics.page;

import id.satunaker.analytics.indicator.Indicator;
import java.util.Arrays;
import java.util.List;

/** An indicator of an area, on each of the dates of its table. */
record IndicatorRow(Definition indicator, List<Shown> figures) {

    static List<IndicatorRow> all(String area, PageFigures figures) {
        return Arrays.stream(Indicator.values())
                .map(indicator -> of(indicator, area, figures))
                .toList();
    }

    private static IndicatorRow of(Indicator indicator, String area, PageFigures figures) {
        return new IndicatorRow(
                Definition.of(indicator, figures.language()),
                DayBefore.ALL.stream()
                        .map(day -> figures.shownBefore(day.days(), indicator, area))
                        .toList());
    }
}
