package id.satunaker.analytics.page;

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
 * @param silence what is said of an area without data, or of a region that nothing came from on the day; null of others
 * @param silenceOf {@code data} where there is none, else {@code feed}, which may end any moment
 */
record Situation(
        String date,
        String day,
        String frame,
        @Nullable String reporting,
        @Nullable String night,
        @Nullable String silence,
        String silenceOf) {

    static Situation of(Region area, PageFigures figures) {
        Language language = figures.language();
        return new Situation(
                figures.date().toString(),
                day(figures.date(), language),
                figures.publication().frame().toString(),
                reporting(Reporting.of(area, figures.publication(), figures.date()), language),
                figures.publication().night().isPresent() ? Texts.get("nightNote", language) : null,
                silence(area.code(), figures),
                figures.areOf(area.code()) ? "feed" : "data");
    }

    private static String day(LocalDate date, Language language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(language.locale())
                .format(date);
    }

    private static @Nullable String reporting(@Nullable Reporting reporting, Language language) {
        NumberFormat numbers = NumberFormat.getIntegerInstance(language.locale());
        return reporting == null
                ? null
                : Texts.get("reportingOf", language)
                        .replace("{regions}", numbers.format(reporting.regions()))
                        .replace("{of}", numbers.format(reporting.of()));
    }

    private static @Nullable String silence(String area, PageFigures figures) {
        if (!figures.areOf(area)) {
            return Texts.get("noData", figures.language());
        }
        return figures.publication().isSilent(area, figures.date())
                ? Texts.get("silentToday", figures.language())
                : null;
    }
}
