package id.satunaker.analytics.page;

import id.satunaker.analytics.indicator.RegionFeed;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** How fresh a region's data is. @param lastHeardOn for readers; {@code date} the same for machines, empty where unknown */
record FeedRow(String code, String name, String href, String date, String lastHeardOn, Shown lag) {

    static FeedRow of(RegionFeed feed, Address address) {
        Language language = address.language();
        DateTimeFormatter days =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(language.locale());
        return new FeedRow(
                feed.region().code(),
                feed.region().name(),
                address.to("/r/" + feed.region().code()),
                feed.lastHeardOn().map(LocalDate::toString).orElse(""),
                feed.lastHeardOn().map(days::format).orElseGet(() -> Texts.get("notHeard", language)),
                Shown.of("LAG", feed.lag().value().value(), language));
    }
}
