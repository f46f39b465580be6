package id.satunaker.analytics.page;

import id.satunaker.analytics.indicator.Indicator;
import id.satunaker.analytics.indicator.RegionFeed;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;

/**
 * How fresh a region's data is.
 *
 * @param date the last day on which anything came, for machines; empty where that is long ago
 * @param lastHeardOn the same for readers
 */
record FeedRow(AreaLink area, String date, String lastHeardOn, Shown lag) {

    static List<FeedRow> all(PageFigures figures) {
        return RegionFeed.all(figures.publication(), figures.date()).stream()
                .map(feed -> of(feed, figures))
                .toList();
    }

    private static FeedRow of(RegionFeed feed, PageFigures figures) {
        Language language = figures.language();
        DateTimeFormatter days =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(language.locale());
        return new FeedRow(
                AreaLink.of(feed.region(), figures),
                feed.lastHeardOn().map(LocalDate::toString).orElse(""),
                feed.lastHeardOn().map(days::format).orElseGet(() -> Texts.get("notHeard", language)),
                Shown.of(Indicator.LAG.name(), feed.lag(), language));
    }
}
