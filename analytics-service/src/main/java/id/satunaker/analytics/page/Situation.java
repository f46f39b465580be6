package id.satunaker.analytics.page;

import id.satunaker.analytics.indicator.Publication;
import id.satunaker.analytics.indicator.Reporting;
import id.satunaker.schemas.region.Region;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.jspecify.annotations.Nullable;

/**
 * What figures on a page are of.
 *
 * @param date for machines; {@code day} the same for readers
 * @param reporting how many regions of a province or the nation report; null for a region
 * @param night what is said of figures of the last night; null where they are live
 */
record Situation(
        String date,
        String day,
        String frame,
        @Nullable String reporting,
        @Nullable String night) {

    static Situation of(Publication publication, Region area, LocalDate date, Language language) {
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(language.locale())
                .format(date);
        return new Situation(
                date.toString(),
                day,
                publication.frame().toString(),
                reporting(Reporting.of(area, publication, date), language),
                publication.night().isPresent() ? Texts.get("nightNote", language) : null);
    }

    private static @Nullable String reporting(@Nullable Reporting reporting, Language language) {
        NumberFormat numbers = NumberFormat.getIntegerInstance(language.locale());
        return reporting == null
                ? null
                : Texts.get("reportingOf", language)
                        .replace("{regions}", numbers.format(reporting.regions()))
                        .replace("{of}", numbers.format(reporting.of()));
    }
}
